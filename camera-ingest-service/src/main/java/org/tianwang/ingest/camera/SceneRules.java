package org.tianwang.ingest.camera;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.platform.problem.FieldError;

/** What zones, lines and masks must be like; names every field at fault, not only the first. */
final class SceneRules {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CORNERS = 64;
    private static final int LARGEST_CROWD = 200;
    private static final int MOST_DWELLS = 8;
    private static final int LONGEST_DWELL = 3600;
    private static final Set<String> DIRECTIONS = Set.of("FORWARD", "BACKWARD", "BOTH");

    private final List<FieldError> errors = new ArrayList<>();

    static List<FieldError> check(CameraScene scene) {
        SceneRules rules = new SceneRules();
        rules.zones(scene.zones());
        rules.lines(scene.lines());
        rules.masks(scene.masks());
        return rules.errors;
    }

    private void zones(List<Zone> zones) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < zones.size(); i++) {
            String field = "zones[" + i + "]";
            Zone zone = zones.get(i);
            name(field + ".name", zone.name(), names);
            if (zone.kind() == null) {
                error(field + ".kind", "must be INTRUSION, LOITERING or CROWD");
            }
            polygon(field + ".polygon", zone.polygon());
            settings(field, zone);
        }
    }

    private void settings(String field, Zone zone) {
        if (zone.crowdSize() != null && (zone.crowdSize() < 2 || zone.crowdSize() > LARGEST_CROWD)) {
            error(field + ".crowdSize", "must be between 2 and " + LARGEST_CROWD);
        }
        List<Integer> dwells = zone.dwellSeconds();
        boolean valid = dwells == null
                || dwells.size() <= MOST_DWELLS
                        && dwells.stream().allMatch(s -> s != null && s >= 1 && s <= LONGEST_DWELL)
                        && new HashSet<>(dwells).size() == dwells.size();
        if (!valid) {
            error(
                    field + ".dwellSeconds",
                    "must be at most " + MOST_DWELLS + " different figures between 1 and " + LONGEST_DWELL);
        }
    }

    private void lines(List<Line> lines) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "]";
            Line line = lines.get(i);
            name(field + ".name", line.name(), names);
            point(field + ".from", line.from());
            point(field + ".to", line.to());
            if (line.from() != null && line.from().equals(line.to())) {
                error(field + ".to", "must be another point than from");
            }
            if (line.direction() != null && !DIRECTIONS.contains(line.direction())) {
                error(field + ".direction", "must be FORWARD, BACKWARD or BOTH");
            }
        }
    }

    private void masks(List<PrivacyMask> masks) {
        for (int i = 0; i < masks.size(); i++) {
            polygon("privacyMasks[" + i + "].polygon", masks.get(i).polygon());
        }
    }

    private void name(String field, String name, Set<String> taken) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            error(field, "must have 1 to " + LONGEST_NAME + " characters");
        } else if (!taken.add(name)) {
            error(field, "is taken by another one of this camera");
        }
    }

    private void polygon(String field, List<List<Double>> corners) {
        if (corners == null || corners.size() < 3 || corners.size() > MOST_CORNERS) {
            error(field, "must have 3 to " + MOST_CORNERS + " points");
            return;
        }
        int before = errors.size();
        for (int i = 0; i < corners.size(); i++) {
            point(field + "[" + i + "]", corners.get(i));
        }
        if (errors.size() == before && Outline.crossesItself(corners)) {
            error(field, "must not cross or touch itself");
        }
    }

    private void point(String field, List<Double> point) {
        boolean valid =
                point != null && point.size() == 2 && point.stream().allMatch(v -> v != null && v >= 0 && v <= 1);
        if (!valid) {
            error(field, "must be [x, y] with both between 0 and 1");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
