package org.tianwang.rental.dwelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.rental.DwellingChanged;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "rental"))
class DwellingResourceTest {

    private static final String PATH = "/api/v1/dwellings";
    private static final String PHONE = "13800138000";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldRegisterADwellingAndHideItsLandlord() {
        String location = officer()
                .body(dwelling("T01"))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");

        as(TestTokens.of(Roles.CLERK, "T01"))
                .get(location)
                .then()
                .statusCode(200)
                .body("rooms", equalTo(5))
                .body("landlord.name", equalTo("赵**"))
                .body("landlord.phoneLast4", equalTo("8000"))
                .body("landlord.idNumberLast4", equalTo("002X"))
                .body("landlord.phone", nullValue())
                .body("landlord.idNumber", nullValue());
    }

    @Test
    void shouldTellOfTheHouseAndNotOfThePerson() {
        String path = PATH + "/" + UUID.randomUUID();
        officer().body(dwelling("T01")).put(path).then().statusCode(201);

        String id = path.substring(PATH.length() + 1);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            var found = kafka
                    .read(Topics.DWELLINGS, Duration.ofSeconds(15), all -> all.stream()
                            .anyMatch(e -> id.equals(e.key())))
                    .stream()
                    .filter(e -> id.equals(e.key()))
                    .toList();
            assertThat(found).hasSize(1);
            var event = (DwellingChanged) EventCodec.decode(
                    KafkaProbe.header(found.get(0), EventHeaders.TYPE),
                    found.get(0).value());
            assertThat(event.dwelling().rooms()).isEqualTo(5);
            assertThat(new String(found.get(0).value(), StandardCharsets.UTF_8))
                    .doesNotContain("赵", PHONE, "8000", "002X");
        }
    }

    @Test
    void shouldChangeNothingOnARepeatAndOneVersionOnAChange() {
        String path = PATH + "/" + UUID.randomUUID();
        Map<String, Object> request = dwelling("T01");

        officer().body(request).put(path).then().statusCode(201).body("version", equalTo(0));
        as(TestTokens.county(Roles.SERVICE))
                .body(request)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
        request.put("rooms", 6);
        officer().body(request).put(path).then().statusCode(200).body("version", equalTo(1));
        officer().header("If-Match", "\"0\"").body(request).put(path).then().statusCode(412);
        request.put("landlord", landlord("赵玉兰", "13800138001"));
        officer()
                .body(request)
                .put(path)
                .then()
                .body("version", equalTo(2))
                .body("landlord.phoneLast4", equalTo("8001"));
    }

    @Test
    void shouldRegisterOnceUnderAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = dwelling("T01");

        String first = officer()
                .header("Idempotency-Key", key)
                .body(request)
                .post(PATH)
                .header("Location");

        assertThat(officer()
                        .header("Idempotency-Key", key)
                        .body(request)
                        .post(PATH)
                        .header("Location"))
                .isEqualTo(first);
    }

    @Test
    void shouldHideAnotherTownshipsDwelling() {
        String path = PATH + "/" + UUID.randomUUID();
        officer().body(dwelling("T02")).put(path);
        String foreign = TestTokens.of(Roles.RENTAL_OFFICER, "T01");

        as(foreign).get(path).then().statusCode(404);
        as(foreign)
                .queryParam("purpose", "case 1: fraud")
                .get(path + "/landlord")
                .then()
                .statusCode(404);
        as(foreign).body(dwelling("T01")).put(path).then().statusCode(404);
        as(foreign).body(dwelling("T02")).post(PATH).then().statusCode(403);
        as(foreign)
                .body(dwelling("T02"))
                .put(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        as(foreign).queryParam("township", "T02").get(PATH).then().body("items", hasSize(0));
        as(foreign)
                .queryParam("sameLandlordAs", path.substring(PATH.length() + 1))
                .queryParam("purpose", "case 1: fraud")
                .get(PATH)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldShowALandlordHisOwnHousesOnly() {
        String user = "lord-" + UUID.randomUUID();
        Map<String, Object> own = dwelling("T01");
        own.put("landlord", Map.of("name", "钱", "userName", user));
        String mine = PATH + "/" + UUID.randomUUID();
        String other = PATH + "/" + UUID.randomUUID();
        officer().body(own).put(mine).then().statusCode(201);
        officer().body(dwelling("T01")).put(other).then().statusCode(201);
        String token = TestTokens.token(user, List.of(Roles.LANDLORD), List.of("*"));

        as(token).get(PATH).then().body("items.id", equalTo(List.of(mine.substring(PATH.length() + 1))));
        as(token).get(mine).then().statusCode(200);
        as(token).get(other).then().statusCode(404);
    }

    @Test
    void shouldFindTheOtherHousesOfADocumentWithinTheJurisdictionForAPurpose() throws SQLException {
        String id = "G" + (int) (Math.random() * 1_000_000_000);
        List<String> ids = new ArrayList<>();
        for (String township : List.of("T05", "T05", "T06")) {
            Map<String, Object> request = dwelling(township);
            request.put("landlord", Map.of("name", "孙", "idNumber", id + "-" + 7));
            ids.add(officer()
                    .body(request)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        String local = TestTokens.of(Roles.RENTAL_OFFICER, "T05");
        for (String purpose : new String[] {null, " "}) {
            as(local)
                    .queryParams(purpose == null ? Map.of() : Map.of("purpose", purpose))
                    .queryParam("sameLandlordAs", ids.get(0))
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("purpose"));
        }
        assertThat(purposes("LANDLORD_DWELLINGS_SEARCHED", ids.get(0))).isEmpty();
        as(local)
                .queryParam("sameLandlordAs", ids.get(0))
                .queryParam("purpose", "case WC-2026-000001: fraud")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids.get(0), ids.get(1)));
        assertThat(purposes("LANDLORD_DWELLINGS_SEARCHED", ids.get(0))).containsExactly("case WC-2026-000001: fraud");
    }

    @Test
    void shouldNameTheLandlordOnlyAfterWritingTheLookDownWithItsPurpose() throws SQLException {
        String path = PATH + "/" + UUID.randomUUID();
        officer().body(dwelling("T01")).put(path);

        List<Map<String, String>> without = List.of(Map.of(), Map.of("purpose", ""), Map.of("purpose", "  "));
        for (Map<String, String> query : without) {
            officer()
                    .queryParams(query)
                    .get(path + "/landlord")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("purpose"));
        }
        assertThat(purposes("LANDLORD_VIEWED", path.substring(PATH.length() + 1)))
                .isEmpty();
        officer()
                .queryParam("purpose", " case WC-2026-000001: fraud ")
                .get(path + "/landlord")
                .then()
                .statusCode(200)
                .body("name", equalTo("赵玉兰"));

        assertThat(purposes("LANDLORD_VIEWED", path.substring(PATH.length() + 1)))
                .containsExactly("case WC-2026-000001: fraud");
    }

    private List<String> purposes(String action, String object) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT purpose FROM audit_entry WHERE action = ? AND object_id = ?")) {
            select.setString(1, action);
            select.setString(2, object);
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Test
    void shouldKeepNothingPersonalInTheClearInTheDatabase() throws SQLException {
        officer().body(dwelling("T01")).post(PATH).then().statusCode(201);

        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT d::text FROM dwelling d UNION ALL SELECT response::text FROM"
                                + " idempotency_key UNION ALL SELECT fingerprint FROM idempotency_key")) {
            while (rows.next()) {
                assertThat(rows.getString(1) + "").doesNotContain(PHONE, "赵玉兰", "11010519491231002X");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address      | null                                     | address",
                "address      | \"  \"                                   | address",
                "townshipCode | \"\"                                     | townshipCode",
                "location     | null                                     | location",
                "location     | {\"lon\":181,\"lat\":33}                 | location.lon",
                "location     | {\"lon\":113}                            | location.lat",
                "kind         | \"CASTLE\"                               | kind",
                "rooms        | 0                                        | rooms",
                "rooms        | 1001                                     | rooms",
                "rooms        | \"5\"                                    | rooms",
                "landlord     | null                                     | landlord",
                "landlord     | {}                                       | landlord.name",
                "landlord     | {\"name\":\"a\",\"phone\":\"12\"}        | landlord.phone",
                "landlord     | {\"name\":\"a\",\"idNumber\":\"110105194912310021\"} | landlord.idNumber",
                "landlord     | {\"name\":\"a\",\"userName\":\"a b\"}    | landlord.userName"
            })
    void shouldNameTheFieldThatIsWrong(String field, String value, String named) throws Exception {
        Map<String, Object> request = dwelling("T01");
        request.put(field, null);
        String body = new com.fasterxml.jackson.databind.ObjectMapper()
                .writeValueAsString(request)
                .replace("\"" + field + "\":null", "\"" + field + "\":" + value);

        officer().body(body).post(PATH).then().statusCode(400).body("errors[0].field", equalTo(named));
    }

    private static Map<String, Object> dwelling(String township) {
        Map<String, Object> request = new HashMap<>();
        request.put("address", "Changhong Road 80");
        request.put("townshipCode", township);
        request.put("location", Map.of("lon", 113.2, "lat", 33.4));
        request.put("kind", "HOUSE");
        request.put("rooms", 5);
        request.put("landlord", landlord("赵玉兰", PHONE));
        return request;
    }

    private static Map<String, Object> landlord(String name, String phone) {
        return Map.of("name", name, "phone", phone, "idNumber", "11010519491231002X");
    }

    private static RequestSpecification officer() {
        return as(TestTokens.county(Roles.RENTAL_OFFICER));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
