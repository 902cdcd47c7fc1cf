package org.tianwang.ingest.alert;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Hears what becomes of alerts: for how long their pictures are kept, and which moments they open to a look. */
@ApplicationScoped
public class AlertConsumer {
    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    AlertConsumer(EventDispatcher dispatcher, AlertPictures pictures, AlertMoments moments) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none().on(AlertEvent.class, event -> {
            pictures.apply(event.alert());
            moments.apply(event.alert());
        });
    }

    @Incoming("alerts")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("known-alerts", entry, handlers);
    }
}
