package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Patrol plans over the cameras that have footage: one that is walked by itself every half hour, one by people only. */
final class PatrolMaker {

    private PatrolMaker() {}

    static List<ObjectNode> make() {
        ObjectNode byItself = plan("P01", "城区演示点位自动巡查", 15, "T01-C01", "T01-C02");
        ObjectNode window = byItself.putArray("schedule").addObject();
        window.set("days", Records.texts("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        window.put("from", "00:00").put("to", "24:00").put("everyMinutes", 30);
        ObjectNode byPeople = plan("P02", "城区重点部位人工巡查", 20, "T01-C01", "T01-C02", "T01-C03");
        byPeople.putArray("schedule");
        return List.of(byItself, byPeople);
    }

    private static ObjectNode plan(String code, String name, int secondsEach, String... cameras) {
        ObjectNode plan =
                Records.identified("patrol-plan", code).put("name", name).put("townshipCode", "T01");
        ArrayNode ids = plan.putArray("cameraIds");
        for (String camera : cameras) {
            ids.add(Records.id("camera", camera).toString());
        }
        return plan.put("secondsEach", secondsEach);
    }
}
