package org.tianwang.alert.camera;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraTier;

/** Our copy of a camera. A removed one is kept: its alerts go on having a name and a place. */
@Entity
@Table(name = "camera")
public class KnownCamera {

    @Id
    String id;

    long version;

    String name;

    @Enumerated(EnumType.STRING)
    CameraTier tier;

    @Column(name = "township_code")
    String townshipCode;

    Double lon;

    Double lat;

    String[] tags;

    boolean removed;

    long revision;

    void become(CameraRegistered camera) {
        version = camera.version();
        name = camera.name();
        tier = camera.tier();
        townshipCode = camera.townshipCode();
        lon = camera.location() == null ? null : camera.location().lon();
        lat = camera.location() == null ? null : camera.location().lat();
        tags = camera.tags() == null ? new String[0] : camera.tags().toArray(String[]::new);
        removed = false;
    }

    CameraFacts facts() {
        GeoPoint location = lon == null || lat == null ? null : new GeoPoint(lon, lat);
        return new CameraFacts(id, name, tier, townshipCode, location, List.of(tags));
    }
}
