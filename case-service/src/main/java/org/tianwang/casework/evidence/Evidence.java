package org.tianwang.casework.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A piece of evidence as it was taken over; its bytes lie in the file store under {@code file}. Never changed. */
@Entity
@Immutable
@Table(name = "evidence")
class Evidence {

    static final String SCENE_PICTURE = "SCENE_PICTURE";

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    String kind;

    @Column(name = "source_id")
    UUID sourceId;

    @Column(name = "call_sign")
    String callSign;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "at_source")
    String atSource;

    String doubt;

    @Column(name = "taken_by")
    String takenBy;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "taken_over_at")
    Instant takenOverAt;

    @Column(name = "media_type")
    String mediaType;

    String sha256;

    int bytes;

    Integer width;

    Integer height;

    String file;

    EvidenceView view() {
        return new EvidenceView(
                id,
                caseId,
                kind,
                callSign,
                takenAt,
                atSource,
                doubt,
                takenBy,
                receivedAt,
                takenOverAt,
                mediaType,
                sha256,
                bytes,
                width,
                height,
                "/api/v1/evidence/" + id + "/content");
    }
}
