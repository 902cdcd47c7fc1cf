package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/**
 * A stage was not done in time: one event per stage and step of escalation.
 *
 * @param alertId the alert concerned, or null once there is an incident only
 * @param step 1 for the first escalation
 * @param nextAt when it is told of once more if it is still not done; null after the last step
 */
public record StageBreached(
        UUID id,
        UUID alertId,
        UUID incidentId,
        UUID taskId,
        String townshipCode,
        StageClock clock,
        int step,
        Instant at,
        Instant nextAt)
        implements Event {
    @Override
    public String topic() {
        return Topics.ALERTS;
    }

    @Override
    public String key() {
        return (alertId != null ? alertId : incidentId).toString();
    }
}
