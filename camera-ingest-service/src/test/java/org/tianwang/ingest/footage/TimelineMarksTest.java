package org.tianwang.ingest.footage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.snapshot.SnapshotStore;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class TimelineMarksTest {
    @Inject
    SnapshotStore snapshots;

    @Inject
    Clock clock;

    @Test
    void shouldMarkWhatHappenedAndNoPhotographOfARound() throws Exception {
        String id = created(camera("marked"));
        Instant at = clock.instant().minusSeconds(60);
        String event = snapshots.keep(UUID.fromString(id), at, new byte[] {1});
        snapshots.keepAside(UUID.fromString(id), at.plusSeconds(20), new byte[] {2});

        investigator()
                .get("/api/v1/recordings/timeline?cameraId=" + id + "&from=" + at.minusSeconds(60) + "&to="
                        + at.plusSeconds(60))
                .then()
                .statusCode(200)
                .body("events.snapshotUrl", contains(endsWith(event)));
    }
}
