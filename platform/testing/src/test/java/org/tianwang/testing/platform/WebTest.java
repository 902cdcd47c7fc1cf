package org.tianwang.testing.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.platform.problem.ProblemView;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class WebTest {
    private static final String PATH = "/api/v1/samples";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"part\":{\"count\":1}}                      | name",
                "{\"name\":\"a\"}                                         | part",
                "{\"name\":\"a\",\"part\":{\"count\":\"7\"}}                | part.count",
                "{\"name\":\"a\",\"part\":{\"count\":1.5}}                  | part.count",
                "{\"name\":{},\"part\":{\"count\":1}}                       | name",
                "{\"name\":\"a\",\"part\":{\"count\":1},\"more\":[{\"count\":[]}]} | more[0].count",
            })
    void shouldNameTheFieldWhenItIsWrong(String body, String field) {
        dispatcher()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType(ProblemView.MEDIA_TYPE)
                .body("errors[0].field", equalTo(field))
                .body("type", containsString("invalid-request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "nonsense", "\"text\"", "{} {}"})
    void shouldAnswerAProblemWhenTheBodyIsNotTheJsonAskedFor(String body) {
        dispatcher().body(body).post(PATH).then().statusCode(400).contentType(ProblemView.MEDIA_TYPE);
    }

    @Test
    void shouldAnswerAProblemWhenTheBodyIsEmptyOrTooLargeOrOfAnotherType() {
        dispatcher().post(PATH).then().statusCode(400);
        dispatcher()
                .body("{\"name\":\"" + "x".repeat(3_000_000) + "\"}")
                .post(PATH)
                .then()
                .statusCode(413);
        dispatcher()
                .contentType(ContentType.XML)
                .body("<a/>")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType(ProblemView.MEDIA_TYPE);
        dispatcher().delete(PATH).then().statusCode(405).contentType(ProblemView.MEDIA_TYPE);
        dispatcher().post(PATH + "/no-uuid/touch").then().statusCode(404).contentType(ProblemView.MEDIA_TYPE);
    }

    @Test
    void shouldKeepInsideWhatWentWrongWhenItWasNotForeseen() {
        dispatcher()
                .get(PATH + "/broken")
                .then()
                .statusCode(500)
                .contentType(ProblemView.MEDIA_TYPE)
                .body(not(containsString("secret")))
                .body("traceId.length()", equalTo(32));
    }

    @Test
    void shouldTellUnauthenticatedFromForbidden() {
        given().get(PATH).then().statusCode(401).contentType(ProblemView.MEDIA_TYPE);
        given().auth().oauth2("garbage").get(PATH).then().statusCode(401);
        String expired = TestTokens.token("d", List.of("dispatcher"), List.of("*"), Duration.ofSeconds(-90));
        given().auth().oauth2(expired).get(PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.county("clerk"))
                .get(PATH)
                .then()
                .statusCode(403)
                .contentType(ProblemView.MEDIA_TYPE);
    }

    @Test
    void shouldDenyAnEndpointThatNamesNoRoles() {
        dispatcher().get(PATH + "/forgotten").then().statusCode(403);
    }

    @Test
    void shouldHideWhatLiesOutsideTheJurisdiction() {
        given().auth()
                .oauth2(TestTokens.of("dispatcher", "T02"))
                .get(PATH + "/of/T01")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.of("dispatcher", "T02", "T01"))
                .get(PATH + "/of/T01")
                .then()
                .statusCode(200);
        String nowhere = TestTokens.token("d", List.of("dispatcher"), List.of());
        given().auth().oauth2(nowhere).get(PATH + "/of/T01").then().statusCode(404);
    }

    @Test
    void shouldRunOnceWhenTheKeyIsRepeated() {
        String body = "{\"name\":\"a\",\"part\":{\"count\":1}}";
        String key = UUID.randomUUID().toString();
        int before = SampleResource.CREATED.get();

        String first = dispatcher()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .extract()
                .path("id");
        String second = dispatcher()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        dispatcher()
                .header("Idempotency-Key", key)
                .body(body.replace("1", "2"))
                .post(PATH)
                .then()
                .statusCode(409);

        assertThat(second).isEqualTo(first);
        assertThat(SampleResource.CREATED.get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"'\"3\"',200", "'W/\"3\"',200", "*,200", "'\"2\", \"3\"',200", "'\"2\"',412", "abc,400"})
    void shouldHonourIfMatchWhereItIsSent(String tag, int status) {
        dispatcher()
                .header("If-Match", tag)
                .post(PATH + "/" + UUID.randomUUID() + "/touch")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"?size=200,200", "?size=0,400", "?size=201,400", "?size=x,404", "?cursor=abc,400", "?cursor=%00,400"})
    void shouldBoundPages(String query, int status) {
        dispatcher().get(PATH + query).then().statusCode(status);
    }

    @Test
    void shouldRefuseTheNulCharacterInAnAddress() {
        dispatcher()
                .urlEncodingEnabled(false)
                .get(PATH + "?actor=a%00b")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("address"));
    }

    private static RequestSpecification dispatcher() {
        return given().auth().oauth2(TestTokens.county("dispatcher")).contentType(ContentType.JSON);
    }
}
