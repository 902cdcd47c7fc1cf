package org.tianwang.alert.camera;

import java.util.List;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraTier;

/** What rules and alerts ask of a camera. */
public record CameraFacts(
        String id, String name, CameraTier tier, String townshipCode, GeoPoint location, List<String> tags) {}
