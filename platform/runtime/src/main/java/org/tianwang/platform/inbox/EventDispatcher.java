package org.tianwang.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.platform.problem.Problem;
import org.tianwang.platform.problem.TransientFailures;

/**
 * Runs a handler exactly once in effect for a record that may come several times: inbox mark and handler share one
 * transaction. While the database is away it waits and tries again, so that nothing good ends in the dead letters;
 * what is wrong in itself is thrown, and the channel's failure strategy puts it there with the message as reason.
 * Blocking; call it from an ordered blocking {@code @Incoming} method.
 */
@ApplicationScoped
public class EventDispatcher {
    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 10_000;

    private final Inbox inbox;

    EventDispatcher(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param consumer names the reader; each consumer of a service has its own inbox marks */
    public void dispatch(String consumer, ConsumerRecord<String, byte[]> entry, EventHandlers handlers) {
        IncomingEvent incoming = IncomingEvent.read(entry);
        handlers.handlerOf(incoming.event())
                .ifPresent(handler -> attempt(consumer, incoming, () -> handler.accept(incoming, incoming.event())));
    }

    private void attempt(String consumer, IncomingEvent incoming, Runnable handler) {
        long pause = FIRST_PAUSE;
        for (int failures = 0; ; ) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (inbox.firstTime(consumer, incoming.id())) {
                        handler.run();
                    }
                });
                return;
            } catch (MalformedEventException | Problem e) {
                throw e;
            } catch (RuntimeException e) {
                boolean passing = TransientFailures.isTransient(e);
                failures += passing ? 0 : 1;
                if (failures >= ATTEMPTS) {
                    throw e;
                }
                LOG.warnf(
                        "event retried consumer=%s type=%s id=%s cause=%s",
                        consumer, incoming.type(), incoming.id(), e);
                sleep(pause + ThreadLocalRandom.current().nextLong(FIRST_PAUSE));
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to try an event again", e);
        }
    }
}
