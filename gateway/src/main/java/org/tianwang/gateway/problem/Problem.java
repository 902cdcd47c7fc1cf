package org.tianwang.gateway.problem;

/**
 * A failure in the words a caller may see, in the same form as the services give theirs. The set is closed so that
 * types and titles stay stable for programs that branch on them; only the detail varies, and it never repeats what the
 * caller sent.
 */
public record Problem(int status, String slug, String title, String detail) {

    static final String TYPE_PREFIX = "https://tianwang.org/problems/";

    public String type() {
        return TYPE_PREFIX + slug;
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "Bad request", detail);
    }

    public static Problem unauthorized() {
        return new Problem(401, "unauthenticated", "Unauthenticated", "Send a bearer token, or sign in at /login.");
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Forbidden", detail);
    }

    public static Problem crossSite() {
        return new Problem(
                403,
                "cross-site",
                "Request from another site",
                "A request with the session cookie must come from the console itself.");
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", "Not found", "There is nothing at this address.");
    }

    public static Problem methodNotAllowed(String allowed) {
        return new Problem(405, "method-not-allowed", "Method not allowed", "This address takes " + allowed + ".");
    }

    public static Problem tooLarge(long limit) {
        return new Problem(413, "too-large", "Body too large", "At most " + limit + " bytes are taken here.");
    }

    public static Problem tooMany() {
        return new Problem(429, "too-many-requests", "Too many requests", "Slow down and try again.");
    }

    public static Problem internal() {
        return new Problem(500, "internal-error", "Internal error", "The failure is recorded under the trace id.");
    }

    public static Problem unavailable(String what) {
        return new Problem(503, "unavailable", "Unavailable", what + " does not answer at the moment.");
    }

    public static Problem timeout(String what) {
        return new Problem(504, "timeout", "Service timed out", what + " took too long to answer.");
    }
}
