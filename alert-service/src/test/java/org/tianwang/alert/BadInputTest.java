package org.tianwang.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Whatever is sent, the answer is a clear problem and never a 500. */
@AlertTest
class BadInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"rule\"",
                "{\"name\":7}",
                "{\"name\":\"a\\u0000b\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60}",
                "{\"name\":\"x\",\"severity\":\"URGENT\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[],\"groupingSeconds\":60}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[null],\"groupingSeconds\":60}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":0}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60.5}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60,\"minConfidence\":2}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60,"
                        + "\"schedule\":[{\"days\":[\"MONDAY\"],\"from\":\"08:10\",\"to\":\"09:00\"}]}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60,"
                        + "\"scope\":{\"cameraIds\":[null]}}",
                "{\"name\":\"x\",\"severity\":\"LOW\",\"eventKinds\":[\"LEFT\"],\"groupingSeconds\":60,\"condition\":\"1 +\"}"
            })
    void shouldNameWhatIsWrongWithARule(String body) {
        Api.admin()
                .body(body)
                .post("/api/v1/rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/"));
    }

    @Test
    void shouldNameEveryFieldAtFault() {
        Api.admin()
                .body("{\"eventKinds\":[\"LEFT\"]}")
                .post("/api/v1/rules")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("severity"))
                .body("errors.field", hasItem("groupingSeconds"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/alerts?status=SEEN, 400",
        "/api/v1/alerts?severity=HIGH%3BDROP, 400",
        "/api/v1/alerts?since=yesterday, 400",
        "/api/v1/alerts?cursor=zzz, 400",
        "/api/v1/alerts?size=0, 400",
        "/api/v1/alerts?size=201, 400",
        "/api/v1/alerts?cameraId=a%00b, 400",
        "/api/v1/alerts?ruleId=7, 400",
        "/api/v1/tasks?incidentId=7, 400",
        "/api/v1/units?kind=TANK, 400",
        "/api/v1/alerts/not-an-id, 404",
        "/api/v1/incidents/1, 404"
    })
    void shouldRefuseAWrongParameter(String path, int status) {
        Api.dispatcher()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"x\",\"severity\":\"LOW\",\"townshipCode\":\"T01\",\"location\":{\"lon\":500,\"lat\":0}}",
                "{\"title\":\"x\",\"severity\":\"LOW\",\"townshipCode\":\"T01\",\"location\":{\"lon\":113}}",
                "{\"title\":\"x\",\"severity\":\"LOW\",\"townshipCode\":\"T01\",\"source\":\"ALERT\"}",
                "{\"title\":\" \",\"severity\":\"LOW\",\"townshipCode\":\"T01\"}",
                "{\"title\":\"x\",\"severity\":\"LOW\"}"
            })
    void shouldRefuseAnIncidentWithoutSense(String body) {
        Api.dispatcher().body(body).post("/api/v1/incidents").then().statusCode(400);
    }

    /** Announced only: who is refused by the length may not get to send it all. */
    @Test
    void shouldRefuseAnOversizedBody() throws IOException {
        String head = "POST /api/v1/incidents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.county(Roles.DISPATCHER)
                + "\r\nContent-Type: application/json\r\nContent-Length: 34000000\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(answer).contains(" 413 ");
        }
    }

    @Test
    void shouldRefuseAnotherContentType() {
        Api.dispatcher()
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/incidents")
                .then()
                .statusCode(415);
        Api.dispatcher()
                .post("/api/v1/incidents/" + UUID.randomUUID() + "/resolve")
                .then()
                .statusCode(lessThan(500));
    }
}
