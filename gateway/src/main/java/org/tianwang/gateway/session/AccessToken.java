package org.tianwang.gateway.session;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the claims of an access token whose signature has been checked already. Both ways of signing in end here, so that a
 * session and a bearer token of one user mean the same.
 */
final class AccessToken {

    private AccessToken() {}

    /** The caller, or nothing if the token lacks a user or an expiry. */
    static Optional<Caller> caller(String token) {
        return claims(token).flatMap(claims -> {
            String user = claims.getString("preferred_username");
            Long expiry = claims.getLong("exp");
            if (user == null || user.isBlank() || expiry == null) {
                return Optional.empty();
            }
            return Optional.of(new Caller(
                    user,
                    claims.getString("name", user),
                    strings(claims.getJsonObject("realm_access", new JsonObject())
                            .getValue("roles")),
                    strings(claims.getValue("jurisdiction")),
                    Instant.ofEpochSecond(expiry),
                    token));
        });
    }

    private static Optional<JsonObject> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(new JsonObject(new String(json, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DecodeException | ClassCastException opaque) {
            return Optional.empty();
        }
    }

    private static Set<String> strings(Object claim) {
        if (claim instanceof String one) {
            return Set.of(one);
        }
        return claim instanceof JsonArray many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
