package org.tianwang.population.gridalert;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Reads {@code ops.alerts.v1}, one event after the other. Breached stage clocks on the same topic are passed over. */
@ApplicationScoped
class AlertConsumer {

    private static final String CONSUMER = "grid-alerts";

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    AlertConsumer(EventDispatcher dispatcher, AlertPlacer placer) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none().on(AlertEvent.class, placer::take);
    }

    @Incoming("alerts")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> event) {
        dispatcher.dispatch(CONSUMER, event, handlers);
    }
}
