package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.recording.HoldLock;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class HoldLockTest {
    @Inject
    HoldLock lock;

    @Inject
    Clock clock;

    /** Otherwise a hold is confirmed for what a removal has decided on already. */
    @Test
    void shouldConfirmAHoldOnlyWhenARemovalThatRunsIsThrough() throws Exception {
        String id = created(camera("held while removing"));

        CompletableFuture<Integer> answer = QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> hold(id));
            assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return asked;
        });

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(201);
    }

    private int hold(String camera) {
        return investigator()
                .body(Map.of(
                        "cameraId", camera,
                        "from", clock.instant().minusSeconds(60).toString(),
                        "to", clock.instant().toString(),
                        "until", clock.instant().plusSeconds(3600).toString(),
                        "purpose", Map.of("reference", "case 7", "reason", "theft")))
                .post("/api/v1/recordings/holds")
                .statusCode();
    }
}
