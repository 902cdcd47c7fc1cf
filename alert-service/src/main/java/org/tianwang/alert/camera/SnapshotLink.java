package org.tianwang.alert.camera;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The gateway's path of an event's picture. */
public final class SnapshotLink {

    private SnapshotLink() {}

    /** Null when there is no picture. */
    public static String of(String cameraId, String snapshotId) {
        return snapshotId == null ? null : "/api/v1/cameras/" + segment(cameraId) + "/snapshots/" + segment(snapshotId);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
