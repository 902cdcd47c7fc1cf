package org.tianwang.alert.clock;

import java.time.LocalDate;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;

/**
 * How long a stage took, over all clocks that were stopped, and how many are overdue and were not.
 *
 * @param severity null where the figures are told apart by something else
 * @param townshipCode set when told apart by township; null for clocks without one
 * @param day on the county's calendar, set when told apart by day
 * @param count clocks stopped in the time asked for
 * @param p50Seconds half of them took no longer; null where none was stopped
 * @param p90Seconds nine of ten took no longer
 * @param breached how many of them took longer than they may
 * @param openLate how many more have run over their time and still run
 */
public record StageLatency(
        Stage stage,
        Severity severity,
        String townshipCode,
        LocalDate day,
        long count,
        Double p50Seconds,
        Double p90Seconds,
        long breached,
        long openLate) {

    /** By what the figures of a stage are told apart. */
    public enum By {
        SEVERITY("severity"),
        TOWNSHIP("township_code"),
        /** The county's day, from midnight to midnight in Shanghai. */
        DAY("cast(started_at at time zone 'Asia/Shanghai' as date)"),
        /** By nothing: each stage as a whole, since a percentile is not the sum of others. */
        ALL("cast(null as text)");

        /** Our own words, never a caller's. */
        final String column;

        By(String column) {
            this.column = column;
        }
    }
}
