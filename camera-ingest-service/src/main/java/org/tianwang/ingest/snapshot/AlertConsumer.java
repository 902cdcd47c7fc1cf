package org.tianwang.ingest.snapshot;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.tianwang.contracts.ops.AlertDismissed;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.platform.inbox.EventDispatcher;
import org.tianwang.platform.inbox.EventHandlers;

/** Hears which alerts were dismissed: their pictures are kept for a shorter time. */
@ApplicationScoped
public class AlertConsumer {
    private final EventDispatcher dispatcher;
    private final EventHandlers handlers;
    private final SnapshotStore snapshots;
    private final Clock clock;

    AlertConsumer(EventDispatcher dispatcher, SnapshotStore snapshots, Clock clock) {
        this.dispatcher = dispatcher;
        this.snapshots = snapshots;
        this.clock = clock;
        this.handlers = EventHandlers.none().on(AlertDismissed.class, event -> dismissed(event.alert()));
    }

    @Incoming("alerts")
    @Blocking
    public void consume(ConsumerRecord<String, byte[]> entry) {
        dispatcher.dispatch("snapshot-retention", entry, handlers);
    }

    private void dismissed(AlertView alert) {
        String url = alert.snapshotUrl();
        if (url != null) {
            String id = url.substring(url.lastIndexOf('/') + 1);
            snapshots.dismissed(id, alert.closedAt() == null ? clock.instant() : alert.closedAt());
        }
    }
}
