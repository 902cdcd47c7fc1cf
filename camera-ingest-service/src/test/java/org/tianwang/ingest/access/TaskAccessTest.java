package org.tianwang.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.TaskCompleted;
import org.tianwang.contracts.ops.TaskIssued;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class TaskAccessTest {
    private static final int NO_STREAM = 409;

    @Inject
    TaskAccess access;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldOpenAPictureToTheOfficerAsLongAsHisTaskRuns() {
        String cameraId = created(camera("task camera"));
        UUID taskId = UUID.randomUUID();
        String officer = TestTokens.county("officer");
        assertThat(status(officer, cameraId)).isEqualTo(403);

        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            probe.send(new TaskIssued(task(taskId, 1, cameraId, TaskStatus.ISSUED)));
            await().untilAsserted(() -> assertThat(status(officer, cameraId)).isEqualTo(NO_STREAM));
            as(TestTokens.token("officer-09", List.of("officer"), List.of("*")))
                    .get(PATH + "/" + cameraId + "/snapshot")
                    .then()
                    .statusCode(403)
                    .body("detail", equalTo("You have no running task at this camera."));

            probe.send(new TaskCompleted(task(taskId, 2, cameraId, TaskStatus.DONE)));
            await().untilAsserted(() -> assertThat(status(officer, cameraId)).isEqualTo(403));
            probe.send(new TaskIssued(task(taskId, 1, cameraId, TaskStatus.ISSUED)));
            UUID after = UUID.randomUUID();
            probe.send(new TaskIssued(task(after, 1, UUID.randomUUID().toString(), TaskStatus.ISSUED)));
        }

        assertThat(access.hasTaskAt("officer", UUID.fromString(cameraId))).isFalse();
    }

    private static int status(String token, String cameraId) {
        return as(token).get(PATH + "/" + cameraId + "/snapshot").statusCode();
    }

    private static TaskView task(UUID id, long version, String cameraId, TaskStatus status) {
        return new TaskView(
                id,
                version,
                UUID.randomUUID(),
                "somebody in the yard",
                Severity.HIGH,
                UUID.randomUUID(),
                "101",
                List.of("officer"),
                status,
                null,
                "T01",
                null,
                null,
                cameraId,
                "task camera",
                null,
                Instant.EPOCH,
                "dispatcher",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
