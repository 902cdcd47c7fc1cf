package org.tianwang.alert.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tianwang.alert.access.DeviceClock;

/**
 * A batch of positions, in any order; {@code sentAt} is what the sender's clock shows as it sends. Where that clock is
 * wrong, all positions are set right by it.
 */
public record PositionsRequest(
        @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid PositionReport> positions, Instant sentAt) {

    private static final int MOST = 1000;

    /**
     * Of a batch that is too long, enough is kept for that to be said: to look at each of a million would cost us a thousand
     * times what it cost to send them.
     */
    public PositionsRequest {
        positions = positions != null && positions.size() > MOST ? positions.subList(0, MOST + 1) : positions;
    }

    /** By our clock, the oldest first. */
    List<PositionReport> inOrder(Instant now, Duration limit) {
        Duration error = DeviceClock.error(sentAt, now, limit);
        return positions.stream()
                .map(report -> error.isZero() ? report : report.at(DeviceClock.setRight(report.at(), error)))
                .sorted(Comparator.comparing(PositionReport::at))
                .toList();
    }
}
