package org.tianwang.casework.opening;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.casework.casefile.CaseOpener;
import org.tianwang.casework.evidence.TakeoverOrders;
import org.tianwang.contracts.ops.IncidentEvent;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/**
 * Reads {@code ops.incidents.v1} and opens a case where the policy says so, one event after the other; whatever
 * is told of an incident with a case may be a picture more to take over. Task events on
 * the same topic are passed over.
 */
@ApplicationScoped
class IncidentConsumer {

    private static final String CONSUMER = "case-opening";

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    IncidentConsumer(EventDispatcher dispatcher, CaseOpener opener, TakeoverOrders takeovers) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none().on(IncidentEvent.class, event -> {
            OpeningPolicy.openingOf(event.incident()).ifPresent(opener::open);
            takeovers.told(event.incident());
        });
    }

    @Incoming("incidents")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> event) {
        dispatcher.dispatch(CONSUMER, event, handlers);
    }
}
