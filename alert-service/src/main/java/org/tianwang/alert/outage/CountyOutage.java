package org.tianwang.alert.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tianwang.alert.alert.OutageAlerts;
import org.tianwang.alert.alert.OutageAlerts.Part;
import org.tianwang.contracts.ops.LostCamera;

/**
 * Decides whether townships that go dark are one matter of the county. The first ones stand alone, because nobody knows
 * yet; with the one that makes it a county's they become its parts, and every further one is a part from the start.
 */
@ApplicationScoped
class CountyOutage {

    private final OutageAlerts alerts;
    private final OutageConfig config;

    /**
     * An outage that begins.
     *
     * @param township null for cameras without one
     */
    record Begun(String township, List<LostCamera> lost) {}

    CountyOutage(OutageAlerts alerts, OutageConfig config) {
        this.alerts = alerts;
        this.config = config;
    }

    /**
     * The county's alert that the outages which begin now are parts of; null while they are matters of their townships.
     *
     * @param begun one of each township in which an outage begins now
     */
    UUID of(List<Begun> begun, Instant now) {
        if (begun.isEmpty()) {
            return null;
        }
        List<LostCamera> lost =
                begun.stream().flatMap(one -> one.lost().stream()).toList();
        UUID running = alerts.runningCounty().orElse(null);
        if (running != null) {
            alerts.joinCounty(running, lost, begun.stream().map(Begun::township).toList(), now);
            return running;
        }
        List<Part> before = alerts.standingAlone(now.minus(config.window()).minus(config.hold()));
        int townships = before.size() + begun.size();
        return townships < config.townships() ? null : raise(before, lost, townships, now);
    }

    private UUID raise(List<Part> before, List<LostCamera> lost, int townships, Instant now) {
        List<LostCamera> all = Stream.concat(before.stream().flatMap(part -> part.lost().stream()), lost.stream())
                .sorted(Comparator.comparing(LostCamera::lostAt).thenComparing(LostCamera::cameraId))
                .toList();
        UUID county = alerts.raiseCounty(all, townships, config.county(), now);
        before.forEach(part -> alerts.fold(part.alertId(), county, now));
        return county;
    }
}
