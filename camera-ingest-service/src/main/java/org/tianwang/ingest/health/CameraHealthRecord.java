package org.tianwang.ingest.health;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.QualityFinding;

/**
 * A camera's present health, settled from what its stream does, what is wrong with its picture, and whether it is read at
 * all. Apart from the camera's own row, so that its changes do not touch the camera's version.
 */
@Entity
@Table(name = "camera_health")
public class CameraHealthRecord {
    static final String NOT_WATCHED = "no instance of the platform reads this camera";

    @Id
    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "township_code")
    private String townshipCode;

    @Enumerated(EnumType.STRING)
    private CameraHealth health;

    private String reason;

    private Instant since;

    @Column(name = "last_frame_at")
    private Instant lastFrameAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "stream_health")
    private CameraHealth streamHealth;

    @Column(name = "stream_reason")
    private String streamReason;

    private boolean watched = true;

    @Column(name = "recording_problem")
    private String recordingProblem;

    @Convert(converter = FindingsConverter.class)
    private List<QualityFinding> findings = List.of();

    @Column(name = "reference_snapshot_id")
    private String referenceSnapshotId;

    @Column(name = "reference_at")
    private Instant referenceAt;

    @Column(name = "relearn_at")
    private Instant relearnAt;

    protected CameraHealthRecord() {}

    CameraHealthRecord(UUID cameraId, CameraHealth health, String reason, Instant since) {
        this.cameraId = cameraId;
        this.health = health;
        this.reason = reason;
        this.since = since;
        this.streamHealth = health;
        this.streamReason = reason;
    }

    void describe(String name, String township) {
        cameraName = name;
        townshipCode = township;
    }

    /** Another stream: nothing that was found before holds. */
    Optional<CameraHealthChanged> anew(CameraHealth newHealth, String newReason, Instant at) {
        findings = List.of();
        return stream(newHealth, newReason, at);
    }

    /** What the stream does. @return the event, or nothing if this is how it already was */
    Optional<CameraHealthChanged> stream(CameraHealth newHealth, String newReason, Instant at) {
        streamHealth = newHealth;
        streamReason = newReason;
        watched = true;
        if (newHealth == CameraHealth.ONLINE) {
            lastFrameAt = at;
        }
        return settle(at);
    }

    /** What is wrong with the picture. */
    Optional<CameraHealthChanged> findings(List<QualityFinding> active, Instant at) {
        boolean same = findings.equals(active);
        findings = List.copyOf(active);
        Optional<CameraHealthChanged> settled = settle(at);
        return settled.isPresent() || same ? settled : Optional.of(new CameraHealthChanged(view(), health));
    }

    /** Why it is not recorded although it should be, or null. */
    Optional<CameraHealthChanged> recording(String problem, Instant at) {
        recordingProblem = problem;
        return settle(at);
    }

    /** No instance has read it since {@code at}. */
    Optional<CameraHealthChanged> unwatched(Instant at) {
        watched = false;
        return settle(at);
    }

    /** Pictures arrive; back to what the stream said last if nobody seemed to read it. */
    Optional<CameraHealthChanged> seen(Instant pictureAt, Instant at) {
        lastFrameAt = pictureAt;
        watched = true;
        return settle(at);
    }

    private Optional<CameraHealthChanged> settle(Instant at) {
        CameraHealth newHealth = settledHealth();
        String newReason = settledReason();
        if (health == newHealth && Objects.equals(reason, newReason)) {
            return Optional.empty();
        }
        CameraHealth previous = health;
        since = health == newHealth ? since : at;
        health = newHealth;
        reason = newReason;
        return Optional.of(new CameraHealthChanged(view(), previous));
    }

    private CameraHealth settledHealth() {
        if (!watched) {
            return CameraHealth.OFFLINE;
        }
        boolean wrong = !findings.isEmpty() || recordingProblem != null;
        return streamHealth == CameraHealth.ONLINE && wrong ? CameraHealth.DEGRADED : streamHealth;
    }

    private String settledReason() {
        if (!watched) {
            return NOT_WATCHED;
        }
        boolean pictures = streamHealth == CameraHealth.ONLINE || streamHealth == CameraHealth.DEGRADED;
        if (!pictures) {
            return streamReason;
        }
        List<String> reasons = Stream.of(
                        Stream.ofNullable(streamReason),
                        Stream.ofNullable(recordingProblem),
                        findings.stream().map(FindingWords::of))
                .flatMap(Function.identity())
                .toList();
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    void relearn(Instant at) {
        relearnAt = at;
    }

    /** @return the picture whose place the new one takes, or null */
    String refer(String snapshotId, Instant at) {
        String former = referenceSnapshotId;
        referenceSnapshotId = snapshotId;
        referenceAt = at;
        return former;
    }

    public CameraHealthView view() {
        return new CameraHealthView(
                cameraId.toString(), cameraName, townshipCode, health, reason, since, lastFrameAt, findings);
    }

    public UUID cameraId() {
        return cameraId;
    }

    List<QualityFinding> findings() {
        return findings;
    }

    Instant lastFrameAt() {
        return lastFrameAt;
    }

    Instant since() {
        return since;
    }

    String referenceSnapshotId() {
        return referenceSnapshotId;
    }

    Instant referenceAt() {
        return referenceAt;
    }
}
