package org.tianwang.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Who is calling: name, roles and jurisdiction from the token of this request. */
@RequestScoped
public class Caller {
    @Inject
    SecurityIdentity identity;

    @Inject
    Instance<RoutingContext> http;

    private Jurisdiction jurisdiction;

    /** The user's or the client's name ({@code preferred_username}). */
    public String name() {
        return identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean hasAny(Collection<String> roles) {
        return roles.stream().anyMatch(identity::hasRole);
    }

    public Jurisdiction jurisdiction() {
        if (jurisdiction == null) {
            jurisdiction = identity.getPrincipal() instanceof JsonWebToken jwt
                    ? Jurisdiction.of(strings(jwt.getClaim("jurisdiction")))
                    : Jurisdiction.of(List.of());
        }
        return jurisdiction;
    }

    /** When the token of this request expires; what goes on longer than a request must end then. */
    public Optional<Instant> signedInUntil() {
        return identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getExpirationTime() > 0
                ? Optional.of(Instant.ofEpochSecond(jwt.getExpirationTime()))
                : Optional.empty();
    }

    /** Refuses another township's object as if it did not exist. */
    public void mustSee(String townshipCode, String what, Object id) {
        if (!jurisdiction().covers(townshipCode)) {
            throw NotFoundProblem.hidden(what, id);
        }
    }

    /** The same of something that is about a vehicle. */
    public void mustSee(String townshipCode, String what, Object id, String plate) {
        if (!jurisdiction().covers(townshipCode)) {
            throw NotFoundProblem.hidden(what, id, plate);
        }
    }

    /** Refuses to create something in another township. */
    public void mayCreateIn(String townshipCode) {
        if (!jurisdiction().covers(townshipCode)) {
            throw new ForbiddenProblem("Township " + townshipCode + " is outside your jurisdiction.");
        }
    }

    /** Where the request came from: the gateway's word for it when there is one. */
    public String remoteAddress() {
        if (!http.isResolvable() || http.get().request() == null) {
            return "";
        }
        String forwarded = http.get().request().getHeader("X-Forwarded-For");
        return forwarded != null
                ? forwarded
                : http.get().request().remoteAddress().hostAddress();
    }

    private static List<String> strings(Object claim) {
        List<String> codes = new ArrayList<>();
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(s -> codes.add(s.getString()));
        } else if (claim instanceof Collection<?> values) {
            values.forEach(v -> codes.add(v instanceof JsonString s ? s.getString() : String.valueOf(v)));
        } else if (claim instanceof JsonString one) {
            codes.add(one.getString());
        } else if (claim instanceof String one) {
            codes.add(one);
        }
        return codes;
    }
}
