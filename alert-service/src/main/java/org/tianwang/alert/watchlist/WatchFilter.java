package org.tianwang.alert.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.contracts.sky.Plates;

/**
 * What the list is asked for; null means everything. {@code plate} is a whole plate.
 *
 * @param waiting only what waits for a second person: new entries, and entries in force whose renewal was asked for
 */
record WatchFilter(List<WatchStatus> statuses, String plate, UUID batchId, boolean waiting) {

    static WatchFilter of(String status, String plate, String batchId, boolean waiting) {
        return new WatchFilter(
                Parameter.anyOf(WatchStatus.class, "status", status),
                plate == null || plate.isBlank() ? null : Plates.normal(Parameter.id("plate", plate)),
                Parameter.uuid("batchId", batchId),
                waiting);
    }

    /** Such as {@code ACTIVE}, for the trail; {@code all} where nothing narrows it. */
    String words() {
        List<String> words = new ArrayList<>();
        if (waiting) {
            words.add("waiting");
        }
        if (statuses != null) {
            statuses.forEach(status -> words.add(status.name()));
        }
        if (batchId != null) {
            words.add("import " + batchId);
        }
        return words.isEmpty() ? "all" : String.join(", ", words);
    }
}
