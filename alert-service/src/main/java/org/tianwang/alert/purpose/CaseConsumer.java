package org.tianwang.alert.purpose;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.casework.CaseOpened;
import org.tianwang.contracts.casework.CaseStatusChanged;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Unwraps what happens to cases; what else there is on the topic is passed over. */
@ApplicationScoped
public class CaseConsumer {

    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;

    CaseConsumer(EventDispatcher dispatcher, CaseProjection cases) {
        this.dispatcher = dispatcher;
        this.handlers = EventHandlers.none()
                .on(CaseOpened.class, event -> cases.changed(event.file()))
                .on(CaseStatusChanged.class, event -> cases.changed(event.file()));
    }

    @Incoming("cases")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("known-cases", entry, handlers);
    }
}
