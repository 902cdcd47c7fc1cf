package org.tianwang.casework.oversight;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.ops.AlertConfirmed;
import org.tianwang.contracts.ops.AlertDismissed;
import org.tianwang.contracts.ops.AlertExpired;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.IncidentEvent;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Learns from {@code ops.alerts.v1} and {@code ops.incidents.v1} what a purpose may name. */
@ApplicationScoped
class MatterConsumer {
    private static final String CONSUMER = "oversight-matters";

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    MatterConsumer(EventDispatcher dispatcher, Matters matters, Clock clock) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none()
                .on(AlertRaised.class, event -> matters.seen(event, clock.instant()))
                .on(AlertConfirmed.class, event -> matters.seen(event, clock.instant()))
                .on(AlertDismissed.class, event -> matters.seen(event, clock.instant()))
                .on(AlertExpired.class, event -> matters.seen(event, clock.instant()))
                .on(IncidentEvent.class, event -> matters.seen(event, clock.instant()))
                .on(TaskEvent.class, event -> matters.seen(event, clock.instant()));
    }

    @Incoming("matter-alerts")
    @Blocking
    void alerts(ConsumerRecord<String, byte[]> event) {
        dispatcher.dispatch(CONSUMER, event, handlers);
    }

    @Incoming("matter-incidents")
    @Blocking
    void incidents(ConsumerRecord<String, byte[]> event) {
        dispatcher.dispatch(CONSUMER, event, handlers);
    }
}
