package org.tianwang.ingest.camera;

import java.time.Instant;
import java.util.Arrays;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * What a list is narrowed to; null means any.
 *
 * @param text part of the name, the code or a tag, in any case
 * @param streaming true: only those with a stream
 * @param removedSince removed ones too, if they were there at that time or after; null: only those that are there
 */
record CameraFilter(
        CameraTier tier,
        String townshipCode,
        CameraHealth health,
        String tag,
        String text,
        boolean streaming,
        Instant removedSince) {
    private static final int LONGEST_TEXT = 100;

    static CameraFilter of(String tier, String township, String health, String tag, String text) {
        return new CameraFilter(
                choice("tier", tier, CameraTier.class),
                blankToNull("township", township),
                choice("health", health, CameraHealth.class),
                blankToNull("tag", tag),
                blankToNull("q", text),
                false,
                null);
    }

    CameraFilter withStream() {
        return new CameraFilter(tier, townshipCode, health, tag, text, true, removedSince);
    }

    CameraFilter withRemovedSince(Instant since) {
        return new CameraFilter(tier, townshipCode, health, tag, text, streaming, since);
    }

    private static String blankToNull(String field, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new InvalidProblem(field, "must have at most " + LONGEST_TEXT + " characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
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
