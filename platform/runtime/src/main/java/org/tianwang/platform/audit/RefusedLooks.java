package org.tianwang.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Writes down who was refused a look: by his role, by his part in it, or because it is another township's, which he is told
 * does not exist. An attempt belongs into the trail like a look.
 *
 * <p>The answer does not wait for the entry. It shows nothing, and one that takes longer for what there is than for what
 * there is not would tell them apart. So an attempt of the last milliseconds dies with a process that is killed; one whose
 * entry the database refused is written with the next attempt.
 */
@ApplicationScoped
public class RefusedLooks {
    public static final String ACTION = "LOOK_REFUSED";

    private static final Logger LOG = Logger.getLogger(RefusedLooks.class);
    private static final int LONGEST = 160;
    private static final String MANY = "more than " + Attempts.MOST_OF_A_PERSON
            + " refusals within an hour: the rest of it is not written one by one";

    private final AuditTrail audit;
    private final Attempts attempts;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    private record Subject(String type, String id, String why) {}

    RefusedLooks(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.attempts = new Attempts(clock);
    }

    @ServerResponseFilter
    public void refused(ContainerRequestContext request, ResourceInfo resource, UriInfo uri, Throwable thrown) {
        if (thrown == null || resource == null || resource.getResourceClass() == null) {
            return;
        }
        LookAt looked = resource.getResourceClass().getAnnotation(LookAt.class);
        if (looked != null) {
            subject(looked.value(), request.getMethod(), uri, thrown).ifPresent(this::take);
        }
    }

    /** Lets the last entries be written before the database goes. */
    void stop(@Observes ShutdownEvent stopping) {
        writers.close();
    }

    private static Optional<Subject> subject(String type, String method, UriInfo uri, Throwable thrown) {
        String call = method + " " + printable(uri.getPath()) + ": ";
        return switch (thrown) {
            case NotFoundProblem problem when problem.isHidden() -> Optional.of(hidden(problem, call));
            case ForbiddenProblem problem when problem.isWritten() -> Optional.empty();
            case ForbiddenProblem problem -> Optional.of(new Subject(type, id(uri), call + problem.getMessage()));
            case ForbiddenException byRole -> Optional.of(new Subject(type, id(uri), call + "not in this role"));
            default -> Optional.empty();
        };
    }

    private static Subject hidden(NotFoundProblem problem, String call) {
        String why = call + "not this person's";
        return problem.plate() == null
                ? new Subject(problem.what().replace(' ', '-'), problem.id(), why)
                : new Subject("plate", problem.plate(), why);
    }

    /** What the address names, or the whole of a list. */
    private static String id(UriInfo uri) {
        String id = uri.getPathParameters().getFirst("id");
        return id == null ? "*" : printable(id);
    }

    /** Whoever is refused has written it himself: no longer than an id and its path, and nothing that a table refuses. */
    private static String printable(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", "?");
        return shown.substring(0, Math.min(shown.length(), LONGEST));
    }

    private void take(Subject subject) {
        AuditTrail.Actor actor = audit.actor();
        switch (attempts.take(actor.name(), subject.type(), subject.id())) {
            case WRITE -> write(actor, subject, Look.denied(ACTION, subject.type(), subject.id(), subject.why()));
            case WRITE_LAST -> write(actor, subject, Look.denied(ACTION, subject.type(), "*", MANY));
            case NONE -> LOG.debug("a refusal that is written down already");
        }
    }

    private void write(AuditTrail.Actor actor, Subject subject, Look look) {
        try {
            writers.execute(() -> record(actor, subject, look));
        } catch (RejectedExecutionException stopping) {
            LOG.warnf("a refused look came while stopping user=%s type=%s", actor.name(), look.objectType());
        }
    }

    private void record(AuditTrail.Actor actor, Subject subject, Look look) {
        try {
            audit.record(actor, look);
        } catch (RuntimeException e) {
            attempts.forget(actor.name(), subject.type(), subject.id());
            LOG.errorf("a refused look was not written down user=%s type=%s", actor.name(), look.objectType());
        }
    }
}
