package org.tianwang.gateway.session;

import java.time.Instant;
import java.util.Set;

/**
 * A signed-in user or machine as its access token describes it.
 *
 * @param user what other services know the caller by
 * @param name for greeting, from the identity provider
 * @param jurisdiction township codes, or {@code *} for the whole county; empty means nowhere
 * @param token the access token itself, to be passed on to services
 */
public record Caller(
        String user, String name, Set<String> roles, Set<String> jurisdiction, Instant expiresAt, String token) {

    public static final String WHOLE_COUNTY = "*";

    /** A township that is not known is covered by the whole county only. */
    public boolean covers(String townshipCode) {
        return jurisdiction.contains(WHOLE_COUNTY) || (townshipCode != null && jurisdiction.contains(townshipCode));
    }

    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Caller[" + user + " " + roles + " " + jurisdiction + "]";
    }
}
