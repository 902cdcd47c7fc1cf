package org.tianwang.ingest.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.streaming;
import static org.tianwang.ingest.CameraFixtures.zone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.AuditProbe;
import org.tianwang.ingest.IngestBackends;

/** Whatever makes a camera see more, less or nothing leaves a trace. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class CameraAuditTest {
    private static final Map<String, Object> WINDOW =
            Map.of("name", "window", "polygon", List.of(List.of(0.1, 0.1), List.of(0.4, 0.1), List.of(0.4, 0.4)));

    @Inject
    AuditProbe audit;

    @Test
    void shouldKeepWhatIsDrawnWhenAPutLeavesItOutAndWriteDownWhoClearsIt() {
        Map<String, Object> body = camera("masked");
        body.put("privacyMasks", List.of(WINDOW));
        body.put("zones", List.of(zone("yard")));
        String id = created(body);

        admin().body(camera("renamed"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("privacyMasks", hasSize(1))
                .body("zones", hasSize(1));
        Map<String, Object> cleared = camera("renamed");
        cleared.put("privacyMasks", List.of());
        admin().body(cleared)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("privacyMasks", hasSize(0))
                .body("zones", hasSize(1));

        assertThat(audit.about(id).reversed())
                .containsExactly(
                        "CAMERA_ENTERED admin " + id.substring(0, 13) + " masked",
                        "CAMERA_CHANGED admin name",
                        "SCENE_CHANGED admin zones 1 to 1, lines 0 to 0, masks 1 to 0 (0 kept)");
    }

    @Test
    void shouldNameTheFieldsThatChangedAndNeverAnAddressOrALogin() {
        String id = created(streaming("dialled", "rtsp://root:hunter2@10.255.255.1/live"));
        Map<String, Object> body = streaming("dialled", "rtsp://root:hunter4@10.255.255.2/live");
        body.put("analysis", Map.of("enabled", false));
        body.put("recording", Map.of("enabled", false));

        admin().body(body).put(PATH + "/" + id).then().statusCode(200);
        admin().body(body).put(PATH + "/" + id).then().statusCode(200);

        assertThat(audit.about(id))
                .first()
                .isEqualTo(
                        "CAMERA_CHANGED admin streamUrl, streamLogin, analysis.enabled false, recording.enabled false");
        assertThat(audit.about(id)).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .doesNotContain("hunter", "10.255"));
    }

    @Test
    void shouldChangeNothingWhenItCannotBeWrittenDown() throws Exception {
        String id = created(camera("as it was"));

        audit.whileItCannotBeWritten(() -> {
            admin().body(camera("changed")).put(PATH + "/" + id).then().statusCode(503);
            admin().body(camera("new")).post(PATH).then().statusCode(503);
            admin().body(Map.of("deviceId", "gate-x"))
                    .put(PATH + "/" + id + "/device")
                    .then()
                    .statusCode(503);
            admin().post(PATH + "/" + id + "/quality-baseline/relearn").then().statusCode(503);
        });

        admin().get(PATH + "/" + id).then().body("name", equalTo("as it was")).body("version", equalTo(0));
        admin().get(PATH + "/" + id + "/device").then().statusCode(404);
    }

    @Test
    void shouldWriteDownDeviceAccountsAndLearningAnew() {
        String id = created(camera("with device"));
        String name = "dev-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> account = new HashMap<>(Map.of("deviceId", name, "secret", "Very#Secret1"));

        admin().body(account).put(PATH + "/" + id + "/device").then().statusCode(200);
        account.put("enabled", false);
        account.remove("secret");
        admin().body(account).put(PATH + "/" + id + "/device").then().statusCode(200);
        admin().delete(PATH + "/" + id + "/device").then().statusCode(204);
        admin().post(PATH + "/" + id + "/quality-baseline/relearn").then().statusCode(204);

        assertThat(audit.about(id).reversed().subList(1, 5))
                .containsExactly(
                        "DEVICE_ACCOUNT_CHANGED admin device " + name
                                + ", new, secret set, enabled true, signs every call true",
                        "DEVICE_ACCOUNT_CHANGED admin device " + name + ", enabled false, signs every call true",
                        "DEVICE_ACCOUNT_REMOVED admin device " + name,
                        "PICTURE_RELEARNED admin ");
    }

    @Test
    void shouldWriteDownAnImportAndEachCameraThatItChanges() {
        String code = "IMP-" + UUID.randomUUID();
        String sheet = "code,name,tier,township,lon,lat\n%s,first,COUNTY,T01,113,33\n%s-b,second,COUNTY,T01,113,33\n"
                .formatted(code, code);

        importSheet(sheet);
        importSheet(sheet.replace("second", "renamed"));

        assertThat(audit.about("lines 2 to 3")).anySatisfy(entry -> assertThat(entry)
                .isEqualTo("CAMERAS_IMPORTED admin entered: " + code + ", " + code + "-b"));
        String second = admin().get(PATH + "?q=" + code + "-b").path("items[0].id");
        assertThat(audit.about(second)).containsExactly("CAMERA_CHANGED admin name");
    }

    private static void importSheet(String sheet) {
        admin().contentType("text/csv; charset=UTF-8")
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }
}
