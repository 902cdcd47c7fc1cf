package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.CameraFixtures.streaming;
import static org.tianwang.ingest.CameraFixtures.zone;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.RtspTestServer;
import org.tianwang.ingest.stream.RtspTestServer.Manner;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** From a camera entered by REST to its events, pictures and health, on real footage and real backends. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class IngestJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path CLIP = IngestBackends.FOOTAGE.resolve("pedestrians.mp4");

    @Inject
    AgroalDataSource database;

    @Inject
    Pipelines pipelines;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldTellOfPeopleInAZoneWithTheirPictureSoonAfterTheCameraIsEntered() throws Exception {
        String id = created(footage("yard camera"));

        Detection entered = detection(id, DetectionKind.ENTERED_ZONE);

        assertThat(entered.objectClass()).isIn("person", "car", "truck", "bus");
        assertThat(entered.zone()).isEqualTo("yard");
        assertThat(entered.townshipCode()).isEqualTo("T01");
        assertThat(Duration.between(entered.frameTime(), entered.publishedAt())).isLessThan(Duration.ofSeconds(3));
        await().atMost(PATIENCE)
                .untilAsserted(() -> investigator().get(PATH + "/" + id).then().body("health", equalTo("ONLINE")));
        assertPictureIsGivenAndWrittenDown(id, entered.snapshotId());
        admin().delete(PATH + "/" + id).then().statusCode(204);
    }

    private void assertPictureIsGivenAndWrittenDown(String id, String snapshotId) throws Exception {
        long before = auditEntries();

        byte[] ofEvent = investigator()
                .get(PATH + "/" + id + "/snapshots/" + snapshotId)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        byte[] now = investigator()
                .get(PATH + "/" + id + "/snapshot")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(ofEvent)).getWidth()).isEqualTo(768);
        assertThat(ImageIO.read(new ByteArrayInputStream(now)).getWidth()).isEqualTo(768);
        assertThat(auditEntries()).isEqualTo(before + 2);
        as(TestTokens.county("officer"))
                .get(PATH + "/" + id + "/snapshot")
                .then()
                .statusCode(403);
        investigator().get(PATH + "/" + id + "/snapshots/nosuchpicture").then().statusCode(404);
    }

    @Test
    void shouldBlackenTheMaskInThePictureOfNow() throws Exception {
        Map<String, Object> body = footage("masked camera");
        body.put(
                "privacyMasks",
                List.of(Map.of(
                        "polygon",
                        List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0)))));
        String id = created(body);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        investigator().get(PATH + "/" + id + "/snapshot").then().statusCode(200));
        byte[] jpeg = investigator().get(PATH + "/" + id + "/snapshot").asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));

        assertThat(brightest(image, 5, 375)).isLessThan(30);
        assertThat(brightest(image, 400, 760)).isGreaterThan(100);
        admin().delete(PATH + "/" + id).then().statusCode(204);
    }

    private static int brightest(BufferedImage image, int fromX, int toX) {
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = fromX; x < toX; x += 3) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }

    @Test
    void shouldSayWhyWhenAStreamIsGarbage() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/garbage").toAbsolutePath());
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video here\n".repeat(1000));
        byte[] noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        Path random = Files.write(folder.resolve("random.mp4"), noise);

        assertOffline(text.toUri().toString(), "not a video");
        assertOffline(random.toUri().toString(), "not a video");
        assertOffline("rtsp://127.0.0.1:1/live", "refused");
    }

    @Test
    void shouldSayWhatIsWrongWithEachBadCameraAndLoseNothingOfTheGoodOneBesideThem() throws Exception {
        Map<Manner, String> bad = Map.of(
                Manner.BREAKS_OFF, HealthJudge.UNSTABLE,
                Manner.CHANGES_SIZE, StreamFault.FORMAT_CHANGED.words(),
                Manner.CHANGES_CODEC, StreamFault.NO_PICTURE.words(),
                Manner.JUMPS, HealthJudge.CLOCK_JUMPS,
                Manner.HAS_NO_KEY_FRAMES, StreamFault.NO_PICTURE.words());
        Map<Manner, RtspTestServer> cameras = new EnumMap<>(Manner.class);
        Map<Manner, String> ids = new EnumMap<>(Manner.class);
        try (RtspTestServer good = new RtspTestServer(CLIP, Manner.WELL)) {
            String goodId = created(streaming("good camera", good.url()));
            awaitHealth(goodId, "ONLINE");
            GoodPackets packets = new GoodPackets();
            pipelines.listen(UUID.fromString(goodId), StreamKind.SUB, packets, 1000);
            for (Manner manner : bad.keySet()) {
                cameras.put(manner, new RtspTestServer(CLIP, manner));
                ids.put(
                        manner,
                        created(streaming("bad camera", cameras.get(manner).url())));
            }

            Map<String, List<CameraHealthChanged>> told = healthEvents(events ->
                    bad.keySet().stream().allMatch(manner -> tells(events.get(ids.get(manner)), bad.get(manner))));

            bad.forEach((manner, reason) -> assertThat(told.get(ids.get(manner)))
                    .as(manner.name())
                    .anySatisfy(event ->
                            assertThat(event.health().reason()).isNotNull().contains(reason)));
            awaitHealth(ids.get(Manner.CHANGES_CODEC), "ONLINE");
            packets.assertNothingLost();
            assertThat(told.getOrDefault(goodId, List.of()))
                    .allSatisfy(event -> assertThat(event.health().health()).isNotEqualTo(CameraHealth.OFFLINE));
            ids.values().forEach(id -> admin().delete(PATH + "/" + id).then().statusCode(204));
            admin().delete(PATH + "/" + goodId).then().statusCode(204);
        } finally {
            cameras.values().forEach(RtspTestServer::close);
        }
    }

    private static boolean tells(List<CameraHealthChanged> events, String reason) {
        return events != null
                && events.stream()
                        .anyMatch(event -> event.health().reason() != null
                                && event.health().reason().contains(reason));
    }

    /** All health events so far, by camera, once they are enough. */
    private Map<String, List<CameraHealthChanged>> healthEvents(
            Predicate<Map<String, List<CameraHealthChanged>>> enough) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return byCamera(probe.read(Topics.CAMERA_HEALTH, PATIENCE, found -> enough.test(byCamera(found))));
        }
    }

    private static Map<String, List<CameraHealthChanged>> byCamera(List<ConsumerRecord<String, byte[]>> found) {
        return found.stream()
                .map(r -> (CameraHealthChanged)
                        EventCodec.decode(EventCatalog.nameOf(CameraHealthChanged.class), r.value()))
                .collect(Collectors.groupingBy(event -> event.health().cameraId()));
    }

    /** The test camera's pictures are a tenth of a second apart: a larger step is a loss. */
    private static final class GoodPackets implements PacketListener {
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private volatile boolean lost;

        @Override
        public void opened(VideoFormat format) {}

        @Override
        public void packet(VideoPacket packet) {
            times.add(packet.times().decode());
        }

        @Override
        public void lost() {
            lost = true;
        }

        @Override
        public void ended(StreamFault why) {
            lost = true;
        }

        @Override
        public void detached() {}

        void assertNothingLost() {
            assertThat(lost).isFalse();
            assertThat(times).hasSizeGreaterThan(50);
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).isEqualTo(9000);
            }
        }
    }

    @Test
    void shouldComeBackByItselfWhenACameraWasAway() throws Exception {
        String id;
        int port;
        try (RtspTestServer camera = new RtspTestServer(CLIP, Manner.WELL)) {
            port = camera.port();
            id = created(streaming("far camera", camera.url()));
            awaitHealth(id, "ONLINE");
        }

        awaitHealth(id, "OFFLINE");
        try (RtspTestServer camera = new RtspTestServer(CLIP, Manner.WELL, port)) {
            awaitHealth(id, "ONLINE");
            admin().delete(PATH + "/" + id).then().statusCode(204);
        }
    }

    private static void awaitHealth(String id, String health) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo(health)));
    }

    private void assertOffline(String url, String why) {
        String id = created(streaming("garbage", url));
        await().atMost(PATIENCE).untilAsserted(() -> investigator()
                .get(PATH + "/" + id + "/health")
                .then()
                .body("health", equalTo("OFFLINE"))
                .body("reason", containsString(why)));
        investigator().get(PATH + "/" + id + "/snapshot").then().statusCode(409).body("detail", containsString(why));
        assertThat(healthEvents(id)).anyMatch(event -> event.health().reason().contains(why));
        admin().delete(PATH + "/" + id).then().statusCode(204);
    }

    private static Map<String, Object> footage(String name) {
        Map<String, Object> body = streaming(
                name, IngestBackends.FOOTAGE.resolve("pedestrians.mp4").toUri().toString());
        body.put("zones", List.of(zone("yard")));
        return body;
    }

    private Detection detection(String cameraId, DetectionKind kind) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe
                    .read(Topics.DETECTIONS, PATIENCE, found -> found.stream().anyMatch(r -> isOf(r, cameraId, kind)))
                    .stream()
                    .filter(r -> isOf(r, cameraId, kind))
                    .map(IngestJourneyTest::decode)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> entry, String cameraId, DetectionKind kind) {
        return cameraId.equals(entry.key()) && decode(entry).kind() == kind;
    }

    private static Detection decode(ConsumerRecord<String, byte[]> entry) {
        Detection detection = (Detection) EventCodec.decode(EventCatalog.nameOf(Detection.class), entry.value());
        assertThat(KafkaProbe.header(entry, EventHeaders.ID))
                .isEqualTo(detection.id().toString());
        return detection;
    }

    private List<CameraHealthChanged> healthEvents(String id) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe
                    .read(Topics.CAMERA_HEALTH, Duration.ofSeconds(3), found -> found.stream()
                            .anyMatch(r -> id.equals(r.key())))
                    .stream()
                    .filter(r -> id.equals(r.key()))
                    .map(r -> (CameraHealthChanged)
                            EventCodec.decode(EventCatalog.nameOf(CameraHealthChanged.class), r.value()))
                    .toList();
        }
    }

    private long auditEntries() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM audit_entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
