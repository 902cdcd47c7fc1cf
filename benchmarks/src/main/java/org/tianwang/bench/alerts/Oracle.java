package org.tianwang.bench.alerts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tianwang.alert.rule.RuleDefinition;
import org.tianwang.alert.rule.ScheduleWindow;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * Says by the definition in the domain which alerts must stand and how often each was seen, by asking every rule about
 * every detection. Shares no code with the service; slow on purpose.
 */
final class Oracle {
    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");

    private final County county;
    private final List<Map.Entry<UUID, RuleDefinition>> rules;
    private final Map<String, County.Camera> cameras = new HashMap<>();
    private final Map<String, List<String>> watched = new HashMap<>();
    private final Map<String, Integer> expected = new TreeMap<>();
    private long matched;

    Oracle(County county) {
        this.county = county;
        this.rules = List.copyOf(county.rules().entrySet());
        county.cameras().forEach(camera -> cameras.put(camera.id(), camera));
        for (int n = 0; n < county.plates(); n++) {
            String plate = County.plate(n);
            watched.computeIfAbsent(likeness(plate), k -> new ArrayList<>(1)).add(plate);
        }
    }

    void add(Detection seen) {
        long before = matched;
        for (Map.Entry<UUID, RuleDefinition> rule : rules) {
            if (warns(rule.getValue(), seen)) {
                count(rule.getKey() + "|" + subject(seen), seen, rule.getValue().groupingSeconds());
                matched = before + 1;
            }
        }
        if (seen.kind() == DetectionKind.PLATE_READ) {
            for (String plate : watched.getOrDefault(likeness(seen.plate().text()), List.of())) {
                count("watched|" + plate, seen, County.PLATE_GROUPING_SECONDS);
                matched = before + 1;
            }
        }
    }

    /** How many detections raised or counted up any alert. */
    long matched() {
        return matched;
    }

    /** Alert → how often it was seen. */
    Map<String, Integer> expected() {
        return expected;
    }

    /** Fails unless exactly these alerts stand in the database, each with its count. */
    void mustStandIn(Connection database) throws SQLException {
        compare(standing(database)).mustBeNone("the alerts in the database");
    }

    /** What was found, held against what is expected. */
    Difference compare(Map<String, Integer> found) {
        Map<String, Integer> lost = new TreeMap<>(expected);
        lost.entrySet().removeIf(alert -> found.getOrDefault(alert.getKey(), 0) >= alert.getValue());
        Map<String, Integer> doubled = new TreeMap<>(found);
        doubled.entrySet().removeIf(alert -> expected.getOrDefault(alert.getKey(), 0) >= alert.getValue());
        return new Difference(expected.size(), lost, doubled);
    }

    /**
     * @param lost alerts that are missing or were counted too seldom
     * @param doubled alerts that ought not to be, or were counted too often
     */
    record Difference(int expected, Map<String, Integer> lost, Map<String, Integer> doubled) {

        void mustBeNone(String what) {
            if (!lost.isEmpty() || !doubled.isEmpty()) {
                throw new IllegalStateException("VOID: " + what + " are not what the oracle expects: " + this);
            }
        }

        @Override
        public String toString() {
            return "of %,d expected %,d lost or counted too seldom (first: %s), %,d doubled or counted too often (first: %s)"
                    .formatted(expected, lost.size(), first(lost), doubled.size(), first(doubled));
        }
    }

    /** The alerts that stand, in the same words. */
    Map<String, Integer> standing(Connection database) throws SQLException {
        Map<String, Integer> found = new TreeMap<>();
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery(
                        "select rule_id, watch_plate, plate, camera_id, zone, line, object_class, last_seen_at, count"
                                + " from alert")) {
            while (row.next()) {
                Instant lastSeen = row.getTimestamp(8).toInstant();
                String key = row.getString(2) != null
                        ? "watched|" + row.getString(2) + bucket(lastSeen, County.PLATE_GROUPING_SECONDS)
                        : row.getString(1) + "|" + subject(row)
                                + bucket(
                                        lastSeen,
                                        county.rules()
                                                .get(row.getObject(1, UUID.class))
                                                .groupingSeconds());
                if (found.put(key, row.getInt(9)) != null) {
                    throw new IllegalStateException("VOID: two alerts stand for " + key);
                }
            }
        }
        return found;
    }

    private static String subject(ResultSet row) throws SQLException {
        return row.getString(3) != null
                ? row.getString(3)
                : row.getString(4) + "|" + row.getString(5) + "|" + row.getString(6) + "|" + row.getString(7);
    }

    private static String subject(Detection seen) {
        return seen.plate() != null
                ? seen.plate().canonical()
                : seen.cameraId() + "|" + seen.zone() + "|" + seen.line() + "|" + seen.objectClass();
    }

    private void count(String subject, Detection seen, int groupingSeconds) {
        expected.merge(subject + bucket(seen.frameTime(), groupingSeconds), 1, Integer::sum);
    }

    private static String bucket(Instant time, int groupingSeconds) {
        return "|" + Math.floorDiv(time.toEpochMilli(), groupingSeconds * 1000L);
    }

    private boolean warns(RuleDefinition rule, Detection seen) {
        County.Camera camera = cameras.get(seen.cameraId());
        return rule.eventKinds().contains(seen.kind())
                && (rule.minConfidence() == null || seen.confidence() >= rule.minConfidence())
                && (rule.objectClasses().isEmpty() || rule.objectClasses().contains(seen.objectClass()))
                && (rule.minDwellSeconds() == null
                        || (seen.dwellSeconds() != null && seen.dwellSeconds() >= rule.minDwellSeconds()))
                && (rule.scope().zoneNames().isEmpty()
                        || (seen.zone() != null && rule.scope().zoneNames().contains(seen.zone())))
                && (rule.scope().cameraIds().isEmpty()
                        || rule.scope().cameraIds().contains(seen.cameraId()))
                && (rule.scope().townshipCodes().isEmpty()
                        || rule.scope().townshipCodes().contains(camera.township()))
                && (rule.scope().tiers().isEmpty() || rule.scope().tiers().contains(camera.tier()))
                && (rule.schedule().isEmpty()
                        || rule.schedule().stream().anyMatch(window -> covers(window, seen.frameTime())));
    }

    /** Windows of the invented county end on the day on which they begin. */
    private static boolean covers(ScheduleWindow window, Instant time) {
        var local = time.atZone(COUNTY_TIME);
        return window.days().contains(local.getDayOfWeek())
                && !local.toLocalTime().isBefore(LocalTime.parse(window.from()))
                && local.toLocalTime().isBefore(LocalTime.parse(window.to()));
    }

    /** The same for plates that cameras confuse: the province left out, and one of each confusable pair written. */
    private static String likeness(String plate) {
        return plate.replaceAll("^\\p{IsHan}", "")
                .replaceAll("[OD]", "0")
                .replace('I', '1')
                .replace('B', '8')
                .replace('S', '5')
                .replace('Z', '2');
    }

    private static String first(Map<String, Integer> some) {
        return some.isEmpty() ? "none" : some.entrySet().iterator().next().toString();
    }
}
