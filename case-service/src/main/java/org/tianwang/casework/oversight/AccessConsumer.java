package org.tianwang.casework.oversight;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Reads {@code audit.accesses.v1}: every service's looks and signed heads, each service's in order. */
@ApplicationScoped
class AccessConsumer {
    private static final String CONSUMER = "oversight-accesses";

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    AccessConsumer(EventDispatcher dispatcher, AccessIntake intake, ChainWatch chains) {
        this.dispatcher = dispatcher;
        this.handlers =
                EventHandlers.none().on(AccessRecorded.class, intake::take).on(AuditHeadSigned.class, chains::headed);
    }

    @Incoming("accesses")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> event) {
        dispatcher.dispatch(CONSUMER, event, handlers);
    }
}
