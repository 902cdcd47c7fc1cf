package org.tianwang.gateway.edge;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers that tell browsers what our pages may do. The policy fits the console: map workers from blobs, video from media
 * source objects, styles that the component library injects; nothing from other origins except what the operator names.
 */
public final class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(String signInOrigin, List<String> extraSources) {
        headers.put("Content-Security-Policy", policy(signInOrigin, String.join(" ", extraSources)));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
    }

    /** Sign-out is a form post that the browser follows to the sign-in server, and it checks form-action along the way. */
    private static String policy(String signInOrigin, String extra) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "worker-src 'self' blob:",
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self' data:",
                ("img-src 'self' data: blob: " + extra).trim(),
                "media-src 'self' blob:",
                ("connect-src 'self' " + extra).trim(),
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self' " + signInOrigin);
    }

    static String originOf(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    void addTo(MultiMap answer, boolean https) {
        headers.forEach(answer::set);
        if (https) {
            answer.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Removes what a service set itself, so that there is one voice. */
    public void removeFrom(MultiMap upstream) {
        headers.keySet().forEach(upstream::remove);
    }
}
