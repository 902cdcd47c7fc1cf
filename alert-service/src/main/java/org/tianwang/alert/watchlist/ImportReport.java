package org.tianwang.alert.watchlist;

import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.plates.WatchEntryView;

/**
 * What an import came to.
 *
 * @param batchId under which the second person decides; null when no row was good
 * @param requested the entries that wait now
 * @param rejected rows that were left out
 */
public record ImportReport(UUID batchId, List<WatchEntryView> requested, List<BadRow> rejected) {

    /**
     * A row that was left out.
     *
     * @param line as an editor counts, the column names being line 1
     * @param field the column at fault, or empty
     */
    public record BadRow(long line, String plate, String field, String message) {}
}
