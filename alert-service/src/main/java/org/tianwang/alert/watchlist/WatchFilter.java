package org.tianwang.alert.watchlist;

import java.util.List;
import java.util.UUID;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.problem.InvalidProblem;

/** What the list is asked for; null means everything. {@code plate} is a whole plate. */
record WatchFilter(List<WatchStatus> statuses, String plate, UUID batchId) {

    static WatchFilter of(String status, String plate, String batchId) {
        return new WatchFilter(
                Parameter.anyOf(WatchStatus.class, "status", status),
                plate == null || plate.isBlank() ? null : Plates.normal(Parameter.id("plate", plate)),
                uuid(batchId));
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidProblem("batchId", "is not an id");
        }
    }
}
