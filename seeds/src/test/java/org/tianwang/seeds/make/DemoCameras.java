package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The cameras that have footage. Their stream URL is {@code footage:NAME}; the loader puts the folder in. Zones are drawn
 * on the footage itself, in 0..1 picture coordinates.
 */
final class DemoCameras {

    static final Spot YARD = new Spot(0.21, -0.09);
    static final Spot ROAD = new Spot(0.34, 0.12);

    private DemoCameras() {}

    static ObjectNode pedestrians() {
        ObjectNode camera = CameraMaker.camera("T01-C01", "澜门镇文化中心院内通道", "COUNTY", "T01", YARD, 35)
                .put("streamUrl", "footage:pedestrians.mp4");
        ArrayNode zones = camera.putArray("zones");
        zone(
                zones,
                "通道",
                "INTRUSION",
                0,
                0.33,
                0.45,
                0.36,
                0.8,
                0.27,
                1,
                0.55,
                1,
                0.88,
                0.75,
                0.77,
                0.5,
                0.63,
                0.25,
                0.49,
                0,
                0.43);
        zone(zones, "路口", "LOITERING", 0.4, 0.38, 0.72, 0.33, 0.9, 0.5, 0.72, 0.72, 0.5, 0.6);
        camera.putObject("analysis").put("enabled", true).put("fps", 5);
        return camera;
    }

    static ObjectNode vehicles() {
        ObjectNode camera = CameraMaker.camera("T01-C02", "澜门镇迎宾路卡口", "COUNTY", "T01", ROAD, 250)
                .put("streamUrl", "footage:vehicles.mp4");
        ArrayNode zones = camera.putArray("zones");
        zone(zones, "车道", "INTRUSION", 0, 0.46, 1, 0.06, 1, 0.36, 0.34, 1, 0, 1);
        camera.putObject("analysis").put("enabled", true).put("fps", 5);
        return camera;
    }

    private static void zone(ArrayNode zones, String name, String kind, double... polygon) {
        zones.addObject().put("name", name).put("kind", kind).set("polygon", Records.pairs(polygon));
    }
}
