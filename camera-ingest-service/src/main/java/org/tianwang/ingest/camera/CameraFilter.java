package org.tianwang.ingest.camera;

import java.util.Arrays;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.platform.problem.InvalidProblem;

/** What a list is narrowed to; null means any. */
record CameraFilter(CameraTier tier, String townshipCode, CameraHealth health) {

    static CameraFilter of(String tier, String township, String health) {
        return new CameraFilter(
                choice("tier", tier, CameraTier.class),
                township == null || township.isEmpty() ? null : township,
                choice("health", health, CameraHealth.class));
    }

    private static <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidProblem(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }
}
