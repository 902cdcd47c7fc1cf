package org.tianwang.alert.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraRemoved;
import org.tianwang.contracts.sky.CameraTier;

@AlertTest
class CameraProjectionTest {

    private final String id = "cam-" + UUID.randomUUID();

    @Inject
    CameraProjection cameras;

    @Inject
    CameraDirectory directory;

    @Test
    void shouldNotLetAnOlderVersionThatComesLateWin() {
        registered(2, "New name");
        registered(1, "Old name");

        assertThat(find().name()).isEqualTo("New name");
    }

    @Test
    void shouldFollowARemovalAndAReturn() {
        registered(1, "Gate");
        QuarkusTransaction.requiringNew().run(() -> cameras.removed(new CameraRemoved(id)));
        assertThat(find().name()).as("its alerts go on having a name").isEqualTo("Gate");

        registered(1, "Gate again");

        assertThat(find().name()).isEqualTo("Gate again");
    }

    @Test
    void shouldLearnWhatItReadsBefore() {
        assertThat(find()).isNull();

        registered(1, "Gate");

        assertThat(find().location()).isEqualTo(new GeoPoint(113.2, 33.4));
        assertThat(find().townshipCode()).isEqualTo("T01");
    }

    private CameraFacts find() {
        directory.refresh();
        return directory.find(id);
    }

    private void registered(long version, String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> cameras.registered(new CameraRegistered(
                        id,
                        version,
                        "C",
                        name,
                        CameraTier.TOWNSHIP,
                        "T01",
                        new GeoPoint(113.2, 33.4),
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        List.of("gate"))));
    }
}
