package org.tianwang.ingest.camera;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraRemoved;
import org.tianwang.contracts.sky.CameraTier;

/** A camera of the sky net. Every change of it returns the event that tells of it. */
@Entity
@Table(name = "camera")
public class Camera {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private CameraTier tier;

    @Column(name = "township_code")
    private String townshipCode;

    private double lon;
    private double lat;
    private Double heading;

    @Column(name = "field_of_view")
    private Double fieldOfView;

    @Embedded
    @AttributeOverride(name = "url", column = @Column(name = "stream_url"))
    @AttributeOverride(name = "login", column = @Column(name = "stream_login"))
    private StreamAddress stream;

    @Embedded
    @AttributeOverride(name = "url", column = @Column(name = "sub_stream_url"))
    @AttributeOverride(name = "login", column = @Column(name = "sub_stream_login"))
    private StreamAddress subStream;

    @Convert(converter = SceneConverter.class)
    private CameraScene scene;

    private boolean analysed;
    private boolean recorded;

    @Column(name = "samples_per_second")
    private double samplesPerSecond;

    @Enumerated(EnumType.STRING)
    @Column(name = "analysis_profile")
    private AnalysisProfile profile;

    private boolean plates;

    /** Free words to find it by; in the order given, each once. */
    private String[] tags;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Since when it is gone; what it recorded is kept as long as anything else. */
    @Column(name = "removed_at")
    private Instant removedAt;

    protected Camera() {}

    Camera(UUID id, CameraDetails details, Instant now) {
        this.id = id;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        apply(details, now);
    }

    /** Puts the details in place; the event is made by {@link #registered()} once the version has grown. */
    void apply(CameraDetails details, Instant now) {
        code = details.code();
        name = details.name();
        tier = details.tier();
        townshipCode = details.townshipCode();
        lon = details.location().lon();
        lat = details.location().lat();
        heading = details.heading();
        fieldOfView = details.fieldOfView();
        stream = details.stream();
        subStream = details.subStream();
        scene = details.scene();
        analysed = details.analysed();
        recorded = details.recorded();
        samplesPerSecond = details.samplesPerSecond();
        profile = details.profile();
        plates = details.plates();
        tags = details.tags().toArray(String[]::new);
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
        removedAt = null;
    }

    /** Nobody dials it any more, so its addresses and logins go; name, place and masks stay. */
    CameraRemoved remove(Instant now) {
        stream = null;
        subStream = null;
        removedAt = now.truncatedTo(ChronoUnit.MICROS);
        return new CameraRemoved(id.toString());
    }

    boolean present() {
        return removedAt == null;
    }

    CameraDetails details() {
        return new CameraDetails(
                code,
                name,
                tier,
                townshipCode,
                new GeoPoint(lon, lat),
                heading,
                fieldOfView,
                stream,
                subStream,
                scene,
                analysed,
                samplesPerSecond,
                profile,
                recorded,
                plates,
                List.of(tags));
    }

    /** How the registry tells of it; never with an address. */
    CameraRegistered registered() {
        return new CameraRegistered(
                id.toString(),
                version,
                code,
                name,
                tier,
                townshipCode,
                new GeoPoint(lon, lat),
                heading,
                fieldOfView,
                streaming(),
                scene.zones(),
                scene.lines(),
                changedAt,
                List.of(tags));
    }

    boolean streaming() {
        return stream != null && stream.url() != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String townshipCode() {
        return townshipCode;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
