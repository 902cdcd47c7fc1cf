package org.tianwang.alert.camera;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraRemoved;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Unwraps what happens to cameras. */
@ApplicationScoped
public class CameraConsumer {

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    CameraConsumer(EventDispatcher dispatcher, CameraProjection cameras) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none()
                .on(CameraRegistered.class, cameras::registered)
                .on(CameraRemoved.class, cameras::removed);
    }

    @Incoming("cameras")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("cameras", entry, handlers);
    }
}
