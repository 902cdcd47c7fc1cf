package org.tianwang.gateway.edge;

import io.vertx.core.MultiMap;

/**
 * Static files are all served as immutable for a day, which is right for the console's assets only, as their names carry a
 * hash. Pages and whatever else has a lasting name are asked for again each time, or a new release would not show.
 */
final class StaticCaching {

    private static final String HASHED = "/assets/";

    private StaticCaching() {}

    static void correct(String path, MultiMap headers) {
        String cacheControl = headers.get("Cache-Control");
        if (cacheControl != null && cacheControl.contains("immutable") && !path.startsWith(HASHED)) {
            headers.set("Cache-Control", "no-cache");
        }
    }
}
