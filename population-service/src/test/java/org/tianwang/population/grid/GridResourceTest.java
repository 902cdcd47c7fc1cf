package org.tianwang.population.grid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.people.GridChanged;
import org.tianwang.contracts.people.GridView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "population"))
class GridResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldCreateAGridAndReadItBack() {
        Map<String, Object> request = grid("T01");

        String location = admin().body(request)
                .post("/api/v1/grids")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo(request.get("name")))
                .body("officers", hasItems("ann", "bo"))
                .body(
                        "validFrom",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .extract()
                .header("Location");

        as(TestTokens.of(Roles.GRID_OFFICER, "T01"))
                .get(location)
                .then()
                .statusCode(200)
                .body("polygon.size()", equalTo(4))
                .body("code", containsString("G-"));
    }

    @Test
    void shouldPutUnderAFixedIdAndChangeNothingOnARepeat() {
        String path = "/api/v1/grids/" + UUID.randomUUID();
        Map<String, Object> request = grid("T01");

        admin().body(request).put(path).then().statusCode(201).body("version", equalTo(0));
        admin().body(request).put(path).then().statusCode(200).body("version", equalTo(0));
        request.put("name", "New name");
        admin().body(request).put(path).then().statusCode(200).body("version", equalTo(1));

        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            assertThat(events(kafka, path)).extracting(GridView::version).containsExactly(0L, 1L);
        }
    }

    @Test
    void shouldCreateOnceUnderAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = grid("T01");

        String first = admin().header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/grids")
                .header("Location");
        String again = admin().header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/grids")
                .header("Location");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void shouldRefuseAChangeOfAnOldVersion() {
        String path = "/api/v1/grids/" + UUID.randomUUID();
        Map<String, Object> request = grid("T01");
        admin().body(request).put(path);
        request.put("name", "Second");
        admin().body(request).put(path);

        request.put("name", "Third");
        admin().header("If-Match", "\"0\"").body(request).put(path).then().statusCode(412);
        admin().header("If-Match", "\"1\"").body(request).put(path).then().statusCode(200);
    }

    @Test
    void shouldHideAnotherTownshipsGrid() {
        String path = "/api/v1/grids/" + UUID.randomUUID();
        admin().body(grid("T02")).put(path);
        String foreign = TestTokens.token("a", List.of(Roles.ADMIN, Roles.GRID_OFFICER), List.of("T01"));

        as(foreign).get(path).then().statusCode(404);
        as(foreign).body(grid("T01")).put(path).then().statusCode(404);
        as(foreign).body(grid("T02")).post("/api/v1/grids").then().statusCode(403);
        as(foreign)
                .body(grid("T02"))
                .put("/api/v1/grids/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        as(foreign).queryParam("size", 200).get("/api/v1/grids").then().body("items.townshipCode", not(hasItem("T02")));
    }

    @Test
    void shouldNotLetAGridBeMovedOutOfTheJurisdiction() {
        String path = "/api/v1/grids/" + UUID.randomUUID();
        admin().body(grid("T01")).put(path);

        as(TestTokens.of(Roles.ADMIN, "T01")).body(grid("T02")).put(path).then().statusCode(403);
    }

    @Test
    void shouldRefuseACodeThatAnotherGridHas() {
        Map<String, Object> request = grid("T01");
        request.put("code", "X-" + UUID.randomUUID());
        admin().body(request).post("/api/v1/grids").then().statusCode(201);

        admin().body(request).post("/api/v1/grids").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name         | null                                                | name",
                "name         | \"\"                                                | name",
                "kind         | \"SQUARE\"                                          | kind",
                "townshipCode | \"T 01\"                                            | townshipCode",
                "code         | \"a b\"                                             | code",
                "officers     | [\"\"]                                              | officers[0]",
                "officers     | 7                                                   | officers",
                "validTo      | \"2020-01-01\"                                      | validTo",
                "validTo      | \"+999999999-01-01\"                                | validTo",
                "validFrom    | \"-999999999-01-01\"                                | validFrom",
                "name         | \"a\\u0000b\"                                      | name",
                "validFrom    | \"yesterday\"                                       | validFrom",
                "polygon      | null                                                | polygon",
                "polygon      | []                                                  | polygon",
                "polygon      | [[113.2,33.4],[113.3,33.4]]                         | polygon",
                "polygon      | [[113.2,33.4],[113.3,33.4],[200,33.5]]              | polygon[2]",
                "polygon      | [[113.2,33.4],[113.3,33.4],[113.3]]                 | polygon[2]",
                "polygon      | [[113.2,33.4],[113.3,33.5],[113.3,33.4],[113.2,33.5]] | polygon",
                "polygon      | [[113.2,33.4],[\"x\",33.5],[113.3,33.4]]            | polygon[1][0]"
            })
    void shouldNameTheFieldThatIsWrong(String field, String value, String named) {
        Map<String, Object> request = grid("T01");
        request.put(field, null);
        String body = json(request).replace("\"" + field + "\":null", "\"" + field + "\":" + value);

        admin().body(body).post("/api/v1/grids").then().statusCode(400).body("errors[0].field", containsString(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"township=%00", "township=T01%27--", "kind=SQUARE", "size=201", "cursor=OTk5OTk5OTk5OTk5LjAveA"})
    void shouldAnswerAProblemWhenTheQueryIsWrong(String query) {
        int status = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.county(Roles.ADMIN))
                .get("/api/v1/grids?" + query)
                .statusCode();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    void shouldMakeOneGridWhenManyPutItAtTheSameMoment() {
        String path = "/api/v1/grids/" + UUID.randomUUID();
        Map<String, Object> request = grid("T01");

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> admin().body(request).put(path).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> List.of(200, 201, 409)
                .contains(status));
        admin().get(path).then().body("version", equalTo(0));
    }

    @Test
    void shouldKeepATownshipsAdministratorOffAnotherTownshipsGround() {
        Map<String, Object> theirs = grid("T03");
        theirs.put("polygon", GridFixtures.squareAt(115.50, 34.50));
        admin().body(theirs).post("/api/v1/grids").then().statusCode(201);
        String mine = TestTokens.of(Roles.ADMIN, "T04");
        Map<String, Object> over = grid("T04");
        over.put("polygon", GridFixtures.squareAt(115.505, 34.50));
        Map<String, Object> beside = grid("T04");
        beside.put("polygon", GridFixtures.squareAt(115.5097, 34.50));

        as(mine).body(over)
                .post("/api/v1/grids")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("polygon"))
                .body("detail", not(containsString("T03")));
        String location = as(mine).body(beside)
                .post("/api/v1/grids")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(mine).body(over).put(location).then().statusCode(400).body("errors.field", hasItem("polygon"));
        admin().body(over).put(location).then().statusCode(200);
        over.put("officers", List.of("cai"));
        as(mine).body(over).put(location).then().statusCode(200);
    }

    private static List<GridView> events(KafkaProbe kafka, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return kafka
                .read(
                        Topics.GRIDS,
                        Duration.ofSeconds(15),
                        all -> all.stream().filter(e -> id.equals(e.key())).count() >= 2)
                .stream()
                .filter(e -> id.equals(e.key()))
                .map(e -> (GridChanged) EventCodec.decode(KafkaProbe.header(e, EventHeaders.TYPE), e.value()))
                .map(GridChanged::grid)
                .toList();
    }

    private static Map<String, Object> grid(String township) {
        Map<String, Object> request = new HashMap<>();
        request.put("name", "Market quarter");
        request.put("kind", "COMPLEX");
        request.put("townshipCode", township);
        request.put("polygon", GridFixtures.squareAt(114.20, 33.40));
        request.put("officers", List.of("bo", "ann", "ann"));
        return request;
    }

    private static String json(Object value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification admin() {
        return as(TestTokens.county(Roles.ADMIN));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
