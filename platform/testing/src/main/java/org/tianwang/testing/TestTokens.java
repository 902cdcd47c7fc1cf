package org.tianwang.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signs access tokens as the identity provider would: realm roles, user name, jurisdiction. */
public final class TestTokens {
    private TestTokens() {}

    /** A county-wide user whose name is the role's, as in the seeds. */
    public static String county(String role) {
        return token(role, List.of(role), List.of("*"));
    }

    /** A user of some townships only, named {@code role-first township in lower case}, as in the seeds. */
    public static String of(String role, String... townships) {
        return token(role + "-" + townships[0].toLowerCase(java.util.Locale.ROOT), List.of(role), List.of(townships));
    }

    public static String token(String user, List<String> roles, List<String> jurisdiction) {
        return token(user, roles, jurisdiction, Duration.ofMinutes(10));
    }

    /** @param life negative for a token that has expired */
    public static String token(String user, List<String> roles, List<String> jurisdiction, Duration life) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer("https://tianwang.test")
                .subject(user)
                .claim("preferred_username", user)
                .claim("realm_access", Map.of("roles", roles))
                .claim("jurisdiction", jurisdiction)
                .issuedAt(now.minusSeconds(60))
                .expiresAt(now.plus(life))
                .sign(TestKeys.signingKey());
    }
}
