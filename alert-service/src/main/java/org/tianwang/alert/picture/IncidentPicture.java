package org.tianwang.alert.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A picture as it was taken in; its bytes lie in the file store under {@code file}. Never changed, only forgotten. */
@Entity
@Immutable
@Table(name = "incident_picture")
public class IncidentPicture {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "call_sign")
    String callSign;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "at_source")
    String atSource;

    /** Why the phone's own time was not believed, with that time; null otherwise. */
    String doubt;

    @Column(name = "taken_by")
    String takenBy;

    String sha256;

    int bytes;

    int width;

    int height;

    String file;

    PictureView view() {
        return new PictureView(
                id,
                incidentId,
                taskId,
                callSign,
                takenAt,
                receivedAt,
                atSource,
                doubt,
                takenBy,
                sha256,
                bytes,
                width,
                height,
                "/api/v1/incidents/" + incidentId + "/pictures/" + id);
    }
}
