package org.tianwang.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.tianwang.gateway.GatewayConfig;

/** How many bytes a request may carry, by its path. */
public final class BodyCaps {

    private static final String API = "/api/v1/";
    private static final String DEVICES = "/VIID/";

    private final long normal;
    private final long upload;
    private final Set<String> uploads;

    public BodyCaps(GatewayConfig.Bodies config) {
        this(config.max().asLongValue(), config.maxUpload().asLongValue(), Set.copyOf(config.uploads()));
    }

    BodyCaps(long normal, long upload, Set<String> uploads) {
        this.normal = normal;
        this.upload = upload;
        this.uploads = uploads;
    }

    public long limit(String path) {
        if (path.startsWith(DEVICES)) {
            return upload;
        }
        if (!path.startsWith(API)) {
            return normal;
        }
        int end = path.indexOf('/', API.length());
        return uploads.contains(path.substring(API.length(), end < 0 ? path.length() : end)) ? upload : normal;
    }

    /**
     * Whether the request announces too much, or a length that is no number; what comes unannounced is counted on the
     * way.
     */
    boolean exceeded(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > limit(request.path());
        } catch (NumberFormatException beyondLong) {
            return true;
        }
    }
}
