package org.tianwang.alert.clock;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.ops.StageClock;

/**
 * A stage that is overdue and still not done, in the words of {@code StageBreached}, so that a desk which is opened later
 * knows what one that was open has heard.
 *
 * @param id of the step's event
 * @param step how often it was escalated
 * @param at when that step fell due
 * @param nextAt when the next one does; null after the last
 */
public record OverdueStage(
        UUID id,
        UUID alertId,
        UUID incidentId,
        UUID taskId,
        String townshipCode,
        StageClock clock,
        int step,
        Instant at,
        Instant nextAt) {}
