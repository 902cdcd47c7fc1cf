package org.tianwang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.as;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.json;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.gateway.testing.Client;
import org.tianwang.gateway.testing.GatewaySurroundings;

@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class ProxyTest {

    private static void isProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).getString("type")).isEqualTo("https://tianwang.org/problems/" + slug);
        assertThat(json(answer).getInteger("status")).isEqualTo(status);
    }

    @Test
    void shouldForwardWithTheCallersTokenAndHonestHeaders() {
        var echo = json(call(as("dispatcher", "/api/v1/alerts?status=OPEN&q=%E5%A4%A9")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-User", "admin")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Tianwang-Role", "admin")
                .header("Cookie", "other=1")
                .header("TE", "trailers")
                .header("X-Request-Id", "desk-42")));

        assertThat(echo.getString("uri")).isEqualTo("/api/v1/alerts?status=OPEN&q=%E5%A4%A9");
        var headers = echo.getJsonObject("headers");
        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host"))
                .isEqualTo(Client.origin().substring(7));
        assertThat(headers.getString("x-request-id")).isEqualTo("desk-42");
        assertThat(headers.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(headers.fieldNames())
                .doesNotContain("cookie", "x-forwarded-user", "forwarded", "x-real-ip", "x-tianwang-role", "te");
    }

    @Test
    void shouldPassTheSessionsTokenInPlaceOfTheCookie() {
        var browser = new Client();
        browser.signIn("/");

        var headers = json(browser.send(to("/api/v1/alerts"))).getJsonObject("headers");

        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.containsKey("cookie")).isFalse();
    }

    @Test
    void shouldStripWhatAServiceMustNotPlant() {
        var answer = call(as("dispatcher", "/api/v1/alerts/plants"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/alerts/7");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void shouldPassAnswersWithoutBodyAndKeepTheirConnection() {
        var client = new Client();
        for (int i = 0; i < 150; i++) {
            int status = i % 2 == 0 ? 204 : 304;
            // Several users, as this is about connections and not about rates.
            var answer = client.send(as("admin" + i % 10, "/api/v1/alerts/" + status));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void shouldAnswer404WhenPathIsNotInTheTable() {
        for (String path : List.of("/api/v1/nothing", "/api/v1/", "/api", "/api/v2/alerts", "/api/v1/alert-service/q"))
            isProblem(call(as("admin", path)), 404, "not-found");
    }

    @Test
    void shouldAnswer400WhenPathTriesToLeadPastTheTable() {
        for (String path : List.of(
                "/api/v1/alerts/%2e%2e/%2e%2e/%2e%2e/q/metrics",
                "/api/v1/alerts/..%2fq", "/api/v1/alerts/..;/q", "/api/v1//alerts", "/api/v1/alerts/%252e%252e/q")) {
            isProblem(call(as("admin", path)), 400, "bad-request");
        }
    }

    @Test
    void shouldAnswer503WithRetryAfterWhenServiceIsDown() {
        var answer = call(as("rental-officer", "/api/v1/dwellings"));

        isProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        isProblem(call(as("dispatcher", "/api/v1/alerts/hangs-up")), 503, "unavailable");
    }

    @Test
    void shouldAnswer504WhenServiceKeepsSilent() {
        isProblem(call(as("dispatcher", "/api/v1/alerts/silent")), 504, "timeout");
    }

    /** Such as a picture over a bad line: longer on its way than a service may be silent, which it is not. */
    @Test
    void shouldWaitForABodyThatKeepsComing() {
        var echo = json(call(as("device", "/api/v1/captures").POST(slowly(8, 300))));

        assertThat(echo.getInteger("bodyLength")).isEqualTo(8);
    }

    @Test
    void shouldNotWaitForABodyLongerThanAWholeOneMayTake() {
        isProblem(call(as("device", "/api/v1/captures").POST(slowly(24, 300))), 504, "timeout");
    }

    /** Not waited for either: a part comes each 1.5 s, the service may be silent for one. */
    @Test
    void shouldNotWaitForABodyThatStops() {
        isProblem(call(as("device", "/api/v1/captures").POST(slowly(4, 1_500))), 504, "timeout");
    }

    /** One octet after the other, with a pause before each. */
    private static HttpRequest.BodyPublisher slowly(int octets, long pauseMillis) {
        return BodyPublishers.ofByteArrays(() -> IntStream.range(0, octets)
                .mapToObj(n -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
                    return new byte[1];
                })
                .iterator());
    }

    /** Several sizes, because a connection cut too early loses the answer only when the body is still under way. */
    @ParameterizedTest
    @ValueSource(ints = {11_000, 300_000, 3_000_000, 3_000_001, 3_000_002, 3_000_003, 8_000_000})
    void shouldAnswer413WhenBodyIsAnnouncedTooLarge(int size) {
        var answer = call(as("dispatcher", "/api/v1/incidents").POST(BodyPublishers.ofByteArray(new byte[size])));

        isProblem(answer, 413, "too-large");
    }

    @Test
    void shouldAnswer413WhenBodyGrowsTooLargeWithoutAnnouncement() {
        var answer = call(as("dispatcher", "/api/v1/incidents")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000]))));

        isProblem(answer, 413, "too-large");
    }

    @Test
    void shouldTakeLargerBodiesWherePicturesAreSent() {
        var echo = json(call(as("device", "/api/v1/captures").POST(BodyPublishers.ofByteArray(new byte[90_000]))));

        assertThat(echo.getInteger("bodyLength")).isEqualTo(90_000);
        var chunked = json(call(as("device", "/api/v1/captures")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[90_000])))));
        assertThat(chunked.getInteger("bodyLength")).isEqualTo(90_000);
    }

    @Test
    void shouldAnswer429WhenOneUserCallsTooOften() {
        var client = new Client();
        var codes = IntStream.range(0, 200)
                .mapToObj(i -> client.send(as("clerk", "/api/v1/permits")))
                .filter(answer -> answer.statusCode() != 200)
                .toList();

        assertThat(codes).isNotEmpty();
        isProblem(codes.getFirst(), 429, "too-many-requests");
        assertThat(codes.getFirst().headers().firstValue("Retry-After")).isPresent();
        assertThat(client.send(as("case-officer", "/api/v1/cases")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldPassADevicesSignatureAndNoToken() {
        String signed = "Digest username=\"4101\", realm=\"VIID\"";
        var headers = json(call(to("/VIID/MotorVehicles")
                        .header("Authorization", signed)
                        .header("User-Identify", "4101")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .POST(BodyPublishers.ofByteArray(new byte[90_000]))))
                .getJsonObject("headers");

        assertThat(headers.getString("authorization")).isEqualTo(signed);
        assertThat(headers.getString("user-identify")).isEqualTo("4101");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        var token = json(call(as("admin", "/VIID/System/Time"))).getJsonObject("headers");
        assertThat(token.containsKey("authorization")).isFalse();
        isProblem(call(to("/VIID/Faces")), 404, "not-found");
        isProblem(call(as("admin", "/VIID")), 404, "not-found");
    }

    /** Nobody has asked yet who sends them, and each holds its connection until it is whole or too late. */
    @Test
    void shouldKeepStrangersWhoDawdleFromEverybodysConnections() throws Exception {
        var strangers = new ArrayList<Socket>();
        try {
            int port = URI.create(Client.origin()).getPort();
            for (int i = 0; i < 200; i++) {
                var socket = new Socket("localhost", port);
                strangers.add(socket);
                socket.getOutputStream()
                        .write("POST /VIID/MotorVehicles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
            }

            for (int i = 0; i < 10; i++) {
                var client = new Client();
                assertThat(client.send(as("admin" + i, "/api/v1/cameras")).statusCode())
                        .isEqualTo(200);
            }
        } finally {
            for (var socket : strangers) {
                socket.close();
            }
        }
    }

    @Test
    void shouldServeInterfaceDescriptionsToAnybody() {
        assertThat(call(to("/api/v1/alert-service/openapi")).statusCode()).isEqualTo(200);
    }
}
