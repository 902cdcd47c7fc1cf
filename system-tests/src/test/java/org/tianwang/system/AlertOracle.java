package org.tianwang.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Says by the definition in the domain, and slowly, which alerts must stand: one for each subject and bucket of frame
 * time, with the number of events that fell into it.
 */
final class AlertOracle {
    private final long bucketMillis;
    private final Map<String, Integer> expected = new TreeMap<>();

    AlertOracle(int groupingSeconds) {
        this.bucketMillis = groupingSeconds * 1000L;
    }

    synchronized void add(String cameraId, String objectClass, Instant frameTime) {
        expected.merge(key(cameraId, objectClass, frameTime), 1, Integer::sum);
    }

    synchronized Map<String, Integer> expected() {
        return new TreeMap<>(expected);
    }

    /** The alerts that stand, in the same terms; two for one bucket would add up to a count that is too high. */
    Map<String, Integer> read(Collection<JsonNode> alerts, UUID ruleId) {
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode alert : alerts) {
            boolean probe = alert.path("objectClass").asText().equals(DetectionFlow.PROBE_CLASS);
            if (!probe && alert.path("ruleId").asText().equals(ruleId.toString())) {
                String key = key(
                        alert.path("cameraId").asText(),
                        alert.path("objectClass").asText(),
                        Instant.parse(alert.path("lastSeenAt").asText()));
                Integer before = found.put(key, alert.path("count").asInt());
                if (before != null) {
                    throw new AssertionError("two alerts stand for " + key);
                }
            }
        }
        return found;
    }

    private String key(String cameraId, String objectClass, Instant frameTime) {
        return cameraId + " " + objectClass + " " + Math.floorDiv(frameTime.toEpochMilli(), bucketMillis);
    }
}
