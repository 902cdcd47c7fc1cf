package org.tianwang.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.evidence.audit.AuditChain;
import org.tianwang.evidence.audit.AuditEntry;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.problem.UnavailableProblem;
import org.tianwang.platform.security.Caller;

/**
 * Writes looks down in a transaction of their own, committed before the caller gets an answer. If it cannot be
 * written, there is no answer. Entries of a service are chained one after the other under an advisory lock.
 *
 * <p>On connections of its own: whoever holds one for his own work and waits here for another would, as soon as that many
 * do it at once, stop the service with everything else that needs one.
 */
@ApplicationScoped
public class AuditTrail {
    /**
     * Who looks.
     *
     * @param roles joined by commas, in order
     */
    public record Actor(String name, String roles, String remoteAddress) {}

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final String service;

    AuditTrail(
            @DataSource("audit") AgroalDataSource database,
            Outbox outbox,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Writes the look down under the present caller's name.
     *
     * @throws UnavailableProblem when it cannot be written; the look must then not be granted
     */
    public void record(Look look) {
        record(actor(), look);
    }

    /** The present caller, for entries that are written when his request is over, such as the end of a live view. */
    public Actor actor() {
        return new Actor(caller.name(), String.join(",", new TreeSet<>(caller.roles())), caller.remoteAddress());
    }

    /** Writes the look down under the name of somebody whose request may be over. */
    public void record(Actor actor, Look look) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                append(connection, actor, look);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            throw unwritten(e);
        }
    }

    private void append(Connection connection, Actor actor, Look look) throws SQLException {
        AuditLog.Head head = AuditLog.lockHead(connection);
        AuditEntry entry = entry(actor, look, head, clock.instant().truncatedTo(ChronoUnit.MICROS));
        String hash = AuditChain.hash(entry);
        AuditLog.append(connection, entry, hash);
        RoundTrip trip = new RoundTrip(connection);
        outbox.insert(trip, List.of(published(entry, hash)));
        trip.run();
    }

    private AuditEntry entry(Actor actor, Look look, AuditLog.Head head, Instant at) {
        return new AuditEntry(
                head.sequence() + 1,
                at,
                actor.name(),
                actor.roles(),
                look.action(),
                look.objectType(),
                look.objectId(),
                look.purpose(),
                look.outcome(),
                actor.remoteAddress(),
                head.hash());
    }

    private AccessRecorded published(AuditEntry e, String hash) {
        return new AccessRecorded(
                service,
                e.sequence(),
                e.at(),
                e.actor(),
                e.roles(),
                e.action(),
                e.objectType(),
                e.objectId(),
                e.purpose(),
                e.outcome(),
                e.remoteAddress(),
                hash);
    }

    private static UnavailableProblem unwritten(Exception cause) {
        UnavailableProblem problem =
                new UnavailableProblem("The audit entry could not be written, so this cannot be shown now. Try again.");
        problem.addSuppressed(cause);
        org.jboss.logging.Logger.getLogger(AuditTrail.class).error("audit entry not written", cause);
        return problem;
    }
}
