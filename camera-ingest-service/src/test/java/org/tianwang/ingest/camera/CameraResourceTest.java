package org.tianwang.ingest.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.CameraFixtures.streaming;
import static org.tianwang.ingest.CameraFixtures.zone;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.Topics;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class CameraResourceTest {
    private static final String UNREACHABLE = "rtsp://10.255.255.1:554/live";

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldRepeatTheRequestsFieldsInTheViewWhenACameraIsCreated() {
        Map<String, Object> body = camera("north gate");
        body.put("zones", List.of(zone("yard")));
        body.put("heading", 90);
        body.put("analysis", Map.of("enabled", true, "fps", 4));

        String location = admin().body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("name", equalTo("north gate"))
                .body("tier", equalTo("COUNTY"))
                .body("townshipCode", equalTo("T01"))
                .body("location.lon", equalTo(113.2f))
                .body("zones[0].name", equalTo("yard"))
                .body("analysis.fps", equalTo(4.0f))
                .body("health", equalTo("NOT_CONNECTED"))
                .body("version", notNullValue())
                .extract()
                .header("Location");

        investigator().get(location).then().statusCode(200).body("name", equalTo("north gate"));
    }

    @Test
    void shouldShowTheAddressToAdministratorsOnlyAndTheLoginToNobody() throws Exception {
        String id = created(streaming("secret", "rtsp://root:hunter2@10.255.255.1:554/live"));

        admin().get(PATH + "/" + id).then().body("streamUrl", equalTo("rtsp://10.255.255.1/live"));
        investigator()
                .get(PATH + "/" + id)
                .then()
                .body("streamUrl", nullValue())
                .body("streaming", equalTo(true));
        investigator().get(PATH + "?size=200").then().body("items.streamUrl", hasItem(nullValue()));
        assertThat(everythingStored()).doesNotContain("hunter2");
        assertThat(registered(id)).isNotEmpty().allSatisfy(payload -> assertThat(payload)
                .doesNotContain("hunter2", "10.255.255.1"));
    }

    @Test
    void shouldKeepTheLoginWhenTheAddressComesBackWithoutIt() throws Exception {
        String id = created(streaming("kept", "rtsp://root:hunter3@10.255.255.1:554/live"));
        Map<String, Object> changed = streaming("kept, renamed", UNREACHABLE);

        admin().body(changed).put(PATH + "/" + id).then().statusCode(200).body("name", equalTo("kept, renamed"));

        assertThat(storedLogin(id)).isNotNull();
        admin().body(streaming("kept", "rtsp://10.255.255.2/live"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
        assertThat(storedLogin(id)).isNull();
    }

    @Test
    void shouldChangeNothingAndTellNothingWhenAPutIsRepeated() throws Exception {
        String id = UUID.randomUUID().toString();
        Map<String, Object> body = streaming("seed", "rtsp://u:p@10.255.255.1/live");

        admin().body(body).put(PATH + "/" + id).then().statusCode(201);
        int version = admin().body(body)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        int again = admin().body(body)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("version");

        assertThat(again).isEqualTo(version);
        assertThat(registered(id)).hasSize(1);
    }

    @Test
    void shouldKeepProfilePlatesAndRecordingWhenAPutDoesNotNameThem() {
        Map<String, Object> body = camera("patrolled");
        body.put("analysis", Map.of("profile", "KEYFRAMES", "plates", false));
        body.put("recording", Map.of("enabled", false));
        String id = created(body);
        body.put("analysis", Map.of("fps", 2));
        body.remove("recording");

        admin().body(body)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("analysis.profile", equalTo("KEYFRAMES"))
                .body("analysis.plates", equalTo(false))
                .body("recording.enabled", equalTo(false))
                .body("analysis.fps", equalTo(2.0f));
        body.put("analysis", Map.of("profile", "FULL", "plates", true));
        admin().body(body)
                .put(PATH + "/" + id)
                .then()
                .body("analysis.profile", equalTo("FULL"))
                .body("analysis.plates", equalTo(true));
    }

    @Test
    void shouldRefuseAChangeWhenSomebodyElseWasFaster() {
        String id = created(camera("raced"));

        admin().header("If-Match", "\"999\"")
                .body(camera("late"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void shouldCreateOnceWhenTheSameKeyIsSentTwice() {
        String key = UUID.randomUUID().toString();

        String first = admin().header("Idempotency-Key", key)
                .body(camera("once"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        admin().header("Idempotency-Key", key)
                .body(camera("once"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void shouldForgetARemovedCameraAndTellSo() throws Exception {
        String id = created(camera("short-lived"));

        admin().delete(PATH + "/" + id).then().statusCode(204);

        admin().get(PATH + "/" + id).then().statusCode(404);
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            assertThat(probe.read(Topics.CAMERAS, Duration.ofSeconds(10), found -> found.stream()
                            .anyMatch(r -> id.equals(r.key()) && r.value() == null)))
                    .anyMatch(r -> id.equals(r.key()) && r.value() == null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://10.0.0.5/x,must start with",
        "rtsp://8.8.8.8/live,outside the allowed",
        "http://169.254.169.254/latest,outside the allowed",
        "http://localhost:19092/,outside the allowed",
        "rtsp://no-such-host.invalid/live,not known",
        "file:///etc/passwd,outside the allowed folders",
        "file:///nowhere/at/all.mp4,outside the allowed folders",
        "rtsp://10.0.0.5:0/live,port",
    })
    void shouldNameTheFieldWhenAnAddressIsRefused(String url, String why) {
        admin().body(streaming("bad", url))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("streamUrl"))
                .body("errors[0].message", containsString(why))
                .body("detail", not(containsString("passwd")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zones        | [{\"name\":\"z\",\"kind\":\"INTRUSION\",\"polygon\":[[0,0],[1,1]]}]          | zones[0].polygon",
                "zones        | [{\"name\":\"z\",\"kind\":\"INTRUSION\",\"polygon\":[[0,0],[1,0],[1,2]]}]    | zones[0].polygon[2]",
                "zones        | [{\"name\":\"\",\"kind\":\"INTRUSION\",\"polygon\":[[0,0],[1,0],[1,1]]}]     | zones[0].name",
                "zones        | [{\"name\":\"z\",\"polygon\":[[0,0],[1,0],[1,1]]}]                           | zones[0].kind",
                "zones        | [null]                                                                       | zones",
                "lines        | [{\"name\":\"l\",\"from\":[0,0],\"to\":[0,0]}]                              | lines[0].to",
                "privacyMasks | [{\"polygon\":[[0,0],[1,0]]}]                                                | privacyMasks[0].polygon",
                "zones        | [{\"name\":\"z\",\"kind\":\"NOPE\",\"polygon\":[]}]                          | zones[0].kind",
                "zones        | \"text\"                                                                     | zones",
                "location     | {\"lon\":500,\"lat\":0}                                                      | location.lon",
                "analysis     | {\"fps\":0}                                                                  | analysis.fps",
                "tier         | \"MOON\"                                                                     | tier",
            })
    void shouldNameTheFieldAtFault(String field, String json, String named) {
        String body =
                "{\"name\":\"n\",\"tier\":\"COUNTY\",\"townshipCode\":\"T01\",\"location\":{\"lon\":1,\"lat\":1},\""
                        + field + "\":" + json + "}";

        admin().body(body).post(PATH).then().statusCode(400).body("errors[0].field", equalTo(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tier=MOON", "?health=FINE", "?size=0", "?size=x", "?cursor=x"})
    void shouldAnswerAProblemWhenAListIsAskedForWrongly(String query) {
        int status = investigator().get(PATH + query).then().extract().statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void shouldHideAnotherTownshipsCamera() {
        String id = created(camera("theirs", "T02"));
        String clerkOfT01 = TestTokens.of("investigator", "T01");
        String adminOfT01 = TestTokens.of("admin", "T01");

        as(clerkOfT01).get(PATH + "/" + id).then().statusCode(404);
        as(clerkOfT01).get(PATH + "/" + id + "/health").then().statusCode(404);
        as(clerkOfT01).get(PATH + "/" + id + "/snapshot").then().statusCode(404);
        as(clerkOfT01).get(PATH + "?size=200").then().body("items.id", not(hasItem(id)));
        as(adminOfT01).body(camera("mine", "T02")).put(PATH + "/" + id).then().statusCode(404);
        as(adminOfT01).delete(PATH + "/" + id).then().statusCode(404);
        as(adminOfT01).body(camera("mine", "T02")).post(PATH).then().statusCode(403);
    }

    @Test
    void shouldPageThroughAFilteredListWithoutGapsOrRepeats() {
        for (int i = 0; i < 5; i++) {
            created(camera("page " + i, "T11"));
        }
        String query = PATH + "?township=T11&tier=COUNTY&health=NOT_CONNECTED&size=2";

        List<String> first = investigator().get(query).path("items.name");
        String cursor = investigator().get(query).path("nextCursor");
        List<String> second = investigator().get(query + "&cursor=" + cursor).path("items.name");

        assertThat(first).containsExactly("page 0", "page 1");
        assertThat(second).containsExactly("page 2", "page 3");
        investigator().get(PATH + "?township=T11&health=ONLINE").then().body("items", equalTo(List.of()));
    }

    private List<String> registered(String id) {
        String after = created(camera("told of after it"));
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe.readBehind(Topics.CAMERAS, Duration.ofSeconds(20), after).stream()
                    .filter(r -> id.equals(r.key()) && r.value() != null)
                    .map(ConsumerRecord::value)
                    .map(String::new)
                    .toList();
        }
    }

    private String storedLogin(String id) throws Exception {
        return text("SELECT stream_login FROM camera WHERE id = '" + UUID.fromString(id) + "'");
    }

    private String everythingStored() throws Exception {
        return text("SELECT string_agg(c::text, '') FROM camera c");
    }

    private String text(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
