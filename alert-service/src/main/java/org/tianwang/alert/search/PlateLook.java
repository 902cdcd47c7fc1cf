package org.tianwang.alert.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One person's look at one plate, remembered for a day. */
@Entity
@Table(name = "plate_look")
class PlateLook {

    @Id
    UUID id;

    @Column(name = "user_name")
    String user;

    String folded;

    @Column(name = "seen_from")
    Instant from;

    @Column(name = "seen_to")
    Instant to;

    /** Null for everywhere. */
    @Column(name = "camera_ids")
    String[] cameraIds;

    @Column(name = "looked_at")
    Instant lookedAt;

    static PlateLook of(UUID id, String user, String folded, Ground ground, Instant at) {
        PlateLook look = new PlateLook();
        look.id = id;
        look.user = user;
        look.folded = folded;
        look.from = ground.from();
        look.to = ground.to();
        look.cameraIds = ground.isEverywhere() ? null : ground.cameraIds().toArray(String[]::new);
        look.lookedAt = at;
        return look;
    }

    Ground ground() {
        return new Ground(from, to, cameraIds == null ? null : Set.of(cameraIds));
    }
}
