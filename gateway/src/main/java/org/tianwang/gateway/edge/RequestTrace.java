package org.tianwang.gateway.edge;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one request through all services: the caller's request id and W3C trace context where they are well formed,
 * fresh ones otherwise. What is not well formed is dropped, because it ends up in logs.
 */
public record RequestTrace(String requestId, String traceparent) {

    public static final String REQUEST_ID_HEADER = "X-Request-Id";
    public static final String TRACEPARENT_HEADER = "traceparent";

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static RequestTrace of(String requestId, String traceparent) {
        String trace = traceparent != null && TRACEPARENT.matcher(traceparent).matches()
                ? traceparent
                : "00-" + hex(16) + "-" + hex(8) + "-01";
        String id = requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : trace.substring(3, 35);
        return new RequestTrace(id, trace);
    }

    public String traceId() {
        return traceparent.substring(3, 35);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
