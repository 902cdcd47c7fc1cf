package org.tianwang.ingest.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Unwraps what happens to tasks. */
@ApplicationScoped
public class IncidentConsumer {
    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    IncidentConsumer(EventDispatcher dispatcher, TaskAccess access) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none().on(TaskEvent.class, access::apply);
    }

    @Incoming("incidents")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("task-access", entry, handlers);
    }
}
