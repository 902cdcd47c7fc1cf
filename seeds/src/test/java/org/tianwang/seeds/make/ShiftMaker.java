package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The units' shifts. The first twelve are relieved without a gap: cars twice a day, motorcycles three times, village
 * police after a day and a night; the others walk the market by day or ride at night.
 */
final class ShiftMaker {

    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ShiftMaker() {}

    static List<ObjectNode> make(List<ObjectNode> units) {
        return units.stream().map(ShiftMaker::plan).toList();
    }

    private static ObjectNode plan(ObjectNode unit) {
        String code = unit.path("code").asText();
        ObjectNode plan = Records.object().put("id", unit.path("id").asText()).put("code", code);
        ArrayNode weekly = plan.putArray("weekly");
        switch (code) {
            case "U13" -> add(weekly, ALL, "07:00", "19:00");
            case "U14" -> add(weekly, ALL, "18:00", "02:00");
            case "U15" -> add(weekly, WORKING, "08:00", "18:00");
            case "U16" -> add(weekly, ALL, "20:00", "06:00");
            default -> roundTheClock(weekly, unit.path("kind").asText());
        }
        return plan;
    }

    private static void roundTheClock(ArrayNode weekly, String kind) {
        switch (kind) {
            case "MOTORCYCLE" -> add(weekly, ALL, "00:00", "08:00", "16:00", "00:00");
            case "VILLAGE_POLICE" -> add(weekly, ALL, "08:00", "08:00");
            default -> add(weekly, ALL, "08:00", "20:00", "08:00");
        }
    }

    /** One shift between each time and the next. */
    private static void add(ArrayNode weekly, Set<DayOfWeek> days, String... times) {
        for (DayOfWeek day : days) {
            for (int i = 0; i + 1 < times.length; i++) {
                weekly.addObject().put("day", day.name()).put("from", times[i]).put("to", times[i + 1]);
            }
        }
    }
}
