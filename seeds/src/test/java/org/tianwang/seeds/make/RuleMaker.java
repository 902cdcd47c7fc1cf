package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Rules under which the demo footage raises alerts by itself. The windows are short enough that a loop of the footage
 * (about a minute) soon raises the next alert, and long enough that the desk does not drown within an hour.
 */
final class RuleMaker {

    private RuleMaker() {}

    static List<ObjectNode> make() {
        return List.of(
                rule("R01", "人员进入通道", "HIGH", "ENTERED_ZONE", 300, "T01-C01", "通道", "person"),
                dwell(rule("R02", "人员在路口停留", "MEDIUM", "DWELLED", 600, "T01-C01", "路口", "person"), 10),
                rule("R03", "机动车驶入卡口", "MEDIUM", "ENTERED_ZONE", 900, "T01-C02", "车道", "car", "truck", "bus"),
                rule("R04", "客车驶入卡口", "HIGH", "ENTERED_ZONE", 900, "T01-C02", "车道", "bus"));
    }

    private static ObjectNode rule(
            String code,
            String name,
            String severity,
            String event,
            int grouping,
            String camera,
            String zone,
            String... classes) {
        ObjectNode rule = Records.identified("rule", code).put("name", name).put("severity", severity);
        rule.set("eventKinds", Records.texts(event));
        rule.set("objectClasses", Records.texts(classes));
        rule.put("minConfidence", 0.4);
        ObjectNode scope = rule.putObject("scope");
        ArrayNode cameras = scope.putArray("cameraIds");
        cameras.add(Records.id("camera", camera).toString());
        scope.set("zoneNames", Records.texts(zone));
        return rule.put("groupingSeconds", grouping);
    }

    private static ObjectNode dwell(ObjectNode rule, int seconds) {
        return rule.put("minDwellSeconds", seconds);
    }
}
