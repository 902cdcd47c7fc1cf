package org.tianwang.alert.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Supplier;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Jurisdiction;
import org.tianwang.platform.web.IdempotencyKeys;
import org.tianwang.platform.web.IfMatch;

/** The request being served, for services that change something. */
@ApplicationScoped
public class CurrentCall {

    private final Caller caller;
    private final IfMatch ifMatch;
    private final IdempotencyKeys keys;
    private final OccurredAt occurredAt;
    private final Clock clock;

    CurrentCall(Caller caller, IfMatch ifMatch, IdempotencyKeys keys, OccurredAt occurredAt, Clock clock) {
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.keys = keys;
        this.occurredAt = occurredAt;
        this.clock = clock;
    }

    /** The caller's user name. */
    public String user() {
        return caller.name();
    }

    public boolean has(String role) {
        return caller.has(role);
    }

    public Jurisdiction jurisdiction() {
        return caller.jurisdiction();
    }

    /** To the microsecond, as PostgreSQL keeps it, so that an answer equals what is read later. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** When what is asked for happened, by the caller's clock where that can be true. */
    public Moment occurredAfter(Instant previous) {
        return occurredAt.after(previous);
    }

    /** When the caller says that it happened; null when it does not say. */
    public Instant occurredTold() {
        return occurredAt.told();
    }

    /** Refuses another township's object as if it did not exist. */
    public void mustSee(String townshipCode, String what, Object id) {
        caller.mustSee(townshipCode, what, id);
    }

    /** The same of something that is about a vehicle. */
    public void mustSee(String townshipCode, String what, Object id, String plate) {
        caller.mustSee(townshipCode, what, id, plate);
    }

    /** The same of something that several townships have: any of them is enough. */
    public void mustSeeOne(Collection<String> townshipCodes, String what, Object id) {
        if (townshipCodes.stream().noneMatch(jurisdiction()::covers)) {
            throw NotFoundProblem.hidden(what, id);
        }
    }

    /** Refuses to create something in another township. */
    public void mayCreateIn(String townshipCode) {
        caller.mayCreateIn(townshipCode);
    }

    /** Refuses a change by somebody who has seen another version. */
    public void checkVersion(long present) {
        ifMatch.check(present);
    }

    /** Runs the action once per {@code Idempotency-Key}, where one is sent. */
    public <T> T once(Object request, Class<T> answer, Supplier<T> action) {
        return keys.once(request == null ? "" : request, answer, action);
    }
}
