package org.tianwang.ingest.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.CameraFixtures.zone;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class SceneResourceTest {
    private static final Map<String, Object> WINDOW =
            Map.of("name", "window", "polygon", List.of(List.of(0.1, 0.1), List.of(0.4, 0.1), List.of(0.4, 0.4)));
    private static final Map<String, Object> DOOR =
            Map.of("polygon", List.of(List.of(0.6, 0.6), List.of(0.9, 0.6), List.of(0.9, 0.9)));

    @Inject
    AgroalDataSource database;

    @Test
    void shouldLetAnInvestigatorDrawAndWriteItDown() throws SQLException {
        String id = created(camera("drawn"));

        investigator()
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "zones",
                        List.of(crowd("square", 4, 5)),
                        "lines",
                        List.of(Map.of(
                                "name",
                                "gate",
                                "from",
                                List.of(0.5, 0.1),
                                "to",
                                List.of(0.5, 0.9),
                                "direction",
                                "FORWARD")),
                        "privacyMasks",
                        List.of(WINDOW)))
                .put(PATH + "/" + id + "/scene")
                .then()
                .statusCode(200)
                .body("zones[0].crowdSize", equalTo(4))
                .body("zones[0].dwellSeconds", equalTo(List.of(5)))
                .body("lines[0].direction", equalTo("FORWARD"))
                .body("privacyMasks[0].name", equalTo("window"))
                .body("version", equalTo(1))
                .body("streamUrl", org.hamcrest.Matchers.nullValue());

        assertThat(written(id)).isEqualTo(1);
        investigator()
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .put(PATH + "/" + id + "/scene")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldWriteNothingDownWhenNothingChanges() throws SQLException {
        String id = created(camera("as it was"));

        investigator()
                .body(Map.of("zones", List.of()))
                .put(PATH + "/" + id + "/scene")
                .then()
                .statusCode(200);

        assertThat(written(id)).isZero();
    }

    @Test
    void shouldLetOnlyAnAdministratorTakeAPrivacyMaskAway() {
        Map<String, Object> body = camera("masked");
        body.put("privacyMasks", List.of(WINDOW));
        String path = PATH + "/" + created(body) + "/scene";

        investigator()
                .body(Map.of("privacyMasks", List.of()))
                .put(path)
                .then()
                .statusCode(403)
                .body("detail", containsString("Only an administrator"));
        investigator()
                .body(Map.of("privacyMasks", List.of(WINDOW, DOOR)))
                .put(path)
                .then()
                .statusCode(200)
                .body("privacyMasks", hasSize(2));
        admin().body(Map.of("privacyMasks", List.of(DOOR)))
                .put(path)
                .then()
                .statusCode(200)
                .body("privacyMasks", hasSize(1));
    }

    @Test
    void shouldNameWhatIsWronglyDrawn() {
        String path = PATH + "/" + created(camera("wrong")) + "/scene";
        Map<String, Object> eight = new HashMap<>(zone("eight"));
        eight.put("polygon", List.of(List.of(0, 0), List.of(1, 1), List.of(1, 0), List.of(0, 1)));

        wrong(path, eight, "zones[0].polygon");
        wrong(path, crowd("few", 1, 10), "zones[0].crowdSize");
        wrong(path, crowd("never", 3, 0), "zones[0].dwellSeconds");
        wrong(path, crowd("long", 3, 3601), "zones[0].dwellSeconds");
        wrong(path, crowd("twice", 3, 10, 10), "zones[0].dwellSeconds");
    }

    @Test
    void shouldHideAnotherTownshipsCamera() {
        String id = created(camera("far away", "T02"));

        as(TestTokens.of("investigator", "T01"))
                .body(Map.of())
                .put(PATH + "/" + id + "/scene")
                .then()
                .statusCode(404);
    }

    private static void wrong(String path, Map<String, Object> zone, String field) {
        investigator()
                .body(Map.of("zones", List.of(zone)))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private static Map<String, Object> crowd(String name, int size, Integer... dwells) {
        Map<String, Object> zone = new HashMap<>(zone(name));
        zone.put("kind", "CROWD");
        zone.put("crowdSize", size);
        zone.put("dwellSeconds", List.of(dwells));
        return zone;
    }

    private int written(String id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT count(*) FROM audit_entry WHERE action = 'SCENE_CHANGED' AND object_id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
