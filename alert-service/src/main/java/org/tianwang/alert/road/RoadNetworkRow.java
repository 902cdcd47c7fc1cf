package org.tianwang.alert.road;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known of an import; its junctions and roads are rows of their own, read when the map is compiled. */
@Entity
@Table(name = "road_network")
public class RoadNetworkRow {

    @Id
    UUID id;

    long version;

    String name;

    /** Hash of all that was imported, so that a repeat changes nothing. */
    String fingerprint;

    int junctions;

    int roads;

    @Column(name = "imported_at")
    Instant importedAt;

    @Column(name = "imported_by")
    String importedBy;

    RoadNetworkView view(boolean inForce) {
        return new RoadNetworkView(id, version, name, junctions, roads, inForce, importedAt, importedBy);
    }
}
