package org.tianwang.gateway.edge;

import java.util.Locale;

/**
 * Decides whether a request that rides on the session cookie was made by the console. {@code SameSite=Strict} does not tell
 * ports or sub-domains of one site apart, so the browser's own statement is asked for: {@code Sec-Fetch-Site}, else
 * {@code Origin}; a client that sends neither must prove by a custom header that it is no plain form or link.
 */
final class CsrfPolicy {

    private CsrfPolicy() {}

    /** What of a request the decision rests on. Absent headers are null. */
    record Facts(
            String method,
            boolean sessionCookie,
            boolean bearer,
            boolean webSocket,
            String secFetchSite,
            String origin,
            String ownOrigin,
            boolean customHeader) {}

    static boolean allows(Facts facts) {
        if (facts.bearer() || !facts.sessionCookie()) {
            return true;
        }
        if (facts.webSocket()) {
            return sameOrigin(facts);
        }
        if (isSafe(facts.method())) {
            return true;
        }
        if (facts.secFetchSite() != null) {
            return facts.secFetchSite().equals("same-origin") && (facts.origin() == null || sameOrigin(facts));
        }
        return facts.origin() != null ? sameOrigin(facts) : facts.customHeader();
    }

    private static boolean isSafe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    private static boolean sameOrigin(Facts facts) {
        return facts.origin() != null
                && facts.origin()
                        .toLowerCase(Locale.ROOT)
                        .equals(facts.ownOrigin().toLowerCase(Locale.ROOT));
    }
}
