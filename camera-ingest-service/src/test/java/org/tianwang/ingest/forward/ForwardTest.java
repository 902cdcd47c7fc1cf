package org.tianwang.ingest.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.TestTokens;

/** A camera that another instance says it runs; that instance is played by a server of the test's own. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ForwardTest {
    private static final String TOKEN = TestTokens.county("investigator");

    @TestHTTPResource("/api/v1/cameras/")
    URI cameras;

    @Inject
    AgroalDataSource database;

    @Inject
    Vertx vertx;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer other;
    private String id;

    @BeforeEach
    void startOther() throws Exception {
        id = created(camera("camera of another instance"));
        other = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void stopOther() {
        other.close();
        as(TestTokens.county("admin")).delete(PATH + "/" + id);
    }

    private void answer(HttpServerRequest request) {
        boolean complete = ("Bearer " + TOKEN).equals(request.getHeader("Authorization"))
                && "1".equals(request.getHeader("X-Tianwang-Forwarded"))
                && request.getHeader("X-Forwarded-For") != null;
        asked.add(request.uri() + (complete ? "" : " without its headers"));
        if (request.uri().contains("purpose=refused")) {
            request.response().setStatusCode(503).end("{\"detail\":\"full here\"}");
        } else if (request.getHeader("Upgrade") == null) {
            request.response().putHeader("Content-Type", "image/jpeg").end("a picture");
        } else {
            request.toWebSocket().onSuccess(socket -> {
                socket.writeTextMessage("{\"type\":\"format\"}");
                socket.writeBinaryMessage(Buffer.buffer("fragment"));
                socket.close((short) 4410, "moved");
            });
        }
    }

    @Test
    void shouldFetchThePictureWhereTheCameraRuns() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ownedBy(other.actualPort());
            assertThat(as(TOKEN)
                            .get(PATH + "/" + id + "/snapshot")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .isEqualTo("a picture");
        });
        assertThat(asked).contains(PATH + "/" + id + "/snapshot");
        as(TestTokens.of("investigator", "T02"))
                .get(PATH + "/" + id + "/snapshot")
                .then()
                .statusCode(404);
        as(TestTokens.county("admin")).get(PATH + "/" + id + "/snapshot").then().statusCode(403);
    }

    @Test
    void shouldRelayTheLiveViewAndItsEnd() {
        // The instance under test may enter itself as the owner in between: then it is told again and asked again.
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(ConditionTimeoutException.class)
                .untilAsserted(() -> {
                    ownedBy(other.actualPort());
                    Viewer viewer = new Viewer();
                    open("", viewer);
                    await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(viewer.heard)
                            .containsExactly("{\"type\":\"format\"}", "fragment", "closed 4410 moved"));
                });
        assertThat(asked).contains(PATH + "/" + id + "/live");
    }

    @Test
    void shouldRefuseAsTheOtherInstanceDoes() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ownedBy(other.actualPort());
            assertThat(refusal("?purpose=refused")).isEqualTo(503);
            assertThat(asked).contains(PATH + "/" + id + "/live?purpose=refused");
        });
    }

    @Test
    void shouldSayWhenTheOtherInstanceDoesNotAnswerAndNeverGoInCircles() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            ownedBy(1);
            as(TOKEN)
                    .get(PATH + "/" + id + "/snapshot")
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("another one takes over"));
        });
        as(TOKEN)
                .header("X-Tianwang-Forwarded", "1")
                .get(PATH + "/" + id + "/snapshot")
                .then()
                .statusCode(409);
    }

    private void open(String query, WebSocket.Listener listener) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + TOKEN)
                .buildAsync(
                        URI.create("ws://" + cameras.getAuthority() + cameras.getPath() + id + "/live" + query),
                        listener)
                .join();
    }

    private int refusal(String query) {
        try {
            open(query, new Viewer());
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    /** The instance under test enters itself again every two seconds, so this may have to be said more than once. */
    private void ownedBy(int port) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE camera_partition_owner SET address = ?")) {
            update.setString(1, "http://127.0.0.1:" + port);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static final class Viewer implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            heard.add(new String(bytes));
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add("closed " + code + " " + reason);
            return null;
        }
    }
}
