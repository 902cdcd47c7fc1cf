package org.tianwang.alert.outage;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Unwraps what happens to cameras' health. */
@ApplicationScoped
public class HealthConsumer {

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    HealthConsumer(EventDispatcher dispatcher, CameraLosses losses) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none().on(CameraHealthChanged.class, losses::changed);
    }

    @Incoming("camera-health")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("camera-health", entry, handlers);
    }
}
