package org.tianwang.ingest.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.ingest.snapshot.SnapshotStore;

/** Keeps the pictures that an alert rests on as long as the retention table says: the whole one and the plate's. */
@ApplicationScoped
class AlertPictures {
    private final SnapshotStore snapshots;
    private final Clock clock;

    AlertPictures(SnapshotStore snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Goes by how the alert stands, not by what happened to it: an update after the dismissal lengthens nothing. */
    void apply(AlertView alert) {
        Instant closed = alert.closedAt() == null ? clock.instant() : alert.closedAt();
        Stream.of(
                        alert.snapshotUrl(),
                        alert.watch() == null ? null : alert.watch().cropUrl())
                .filter(Objects::nonNull)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .forEach(id -> {
                    if (alert.status() == AlertStatus.DISMISSED) {
                        snapshots.dismissed(id, closed);
                    } else {
                        snapshots.lengthen(id);
                    }
                });
    }
}
