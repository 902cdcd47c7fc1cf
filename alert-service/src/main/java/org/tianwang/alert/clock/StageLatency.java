package org.tianwang.alert.clock;

import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;

/**
 * How long a stage took, over all clocks that were stopped.
 *
 * @param count clocks stopped in the time asked for
 * @param p50Seconds half of them took no longer
 * @param p90Seconds nine of ten took no longer
 * @param breached how many took longer than they may
 */
public record StageLatency(
        Stage stage, Severity severity, long count, double p50Seconds, double p90Seconds, long breached) {}
