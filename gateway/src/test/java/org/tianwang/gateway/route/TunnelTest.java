package org.tianwang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tianwang.gateway.testing.Client;
import org.tianwang.gateway.testing.GatewaySurroundings;
import org.tianwang.gateway.testing.TestIssuer;
import org.tianwang.gateway.testing.TestService;

@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class TunnelTest {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private WebSocket open(Client client, String path, UnaryOperator<WebSocket.Builder> headers) {
        return headers.apply(client.http().newWebSocketBuilder())
                .buildAsync(URI.create(Client.origin().replace("http", "ws") + path), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        received.add(text.toString());
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        received.add("closed");
                        return null;
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable error) {
                        received.add("closed");
                    }
                })
                .join();
    }

    private static UnaryOperator<WebSocket.Builder> bearer(Duration life) {
        String token = TestIssuer.running().accessToken("officer", Set.of("officer"), List.of("*"), life);
        return builder -> builder.header("Authorization", "Bearer " + token).header("X-Forwarded-For", "6.6.6.6");
    }

    @Test
    void shouldCarryMessagesBothWaysWithCleanHeaders() throws InterruptedException {
        var socket = open(new Client(), "/api/v1/cameras/1/live", bearer(Duration.ofMinutes(1)));
        socket.sendText("hello", true);

        assertThat(received.poll(5, TimeUnit.SECONDS)).isEqualTo("echo hello");
        assertThat(TestService.LAST_UPGRADE.get().get("x-forwarded-for")).isEqualTo("127.0.0.1");
        socket.abort();
    }

    @Test
    void shouldRefuseUpgradeWithoutSignInOrFromAnotherOrigin() {
        var browser = new Client();
        browser.signIn("/");

        assertStatus(401, () -> open(new Client(), "/api/v1/cameras/1/live", b -> b));
        assertStatus(
                403, () -> open(browser, "/api/v1/cameras/1/live", b -> b.header("Origin", "http://evil.example")));
        assertStatus(403, () -> open(browser, "/api/v1/cameras/1/live", b -> b));
    }

    @Test
    void shouldPassSessionAsTokenAndKeepTheCookieBack() throws InterruptedException {
        var browser = new Client();
        browser.signIn("/");

        var socket = open(browser, "/api/v1/cameras/1/live", b -> b.header("Origin", Client.origin()));
        socket.sendText("x", true);

        assertThat(received.poll(5, TimeUnit.SECONDS)).isEqualTo("echo x");
        assertThat(TestService.LAST_UPGRADE.get().get("authorization")).startsWith("Bearer ey");
        assertThat(TestService.LAST_UPGRADE.get().containsKey("cookie")).isFalse();
        socket.abort();
    }

    @Test
    void shouldPassOnTheServicesRefusal() {
        assertStatus(404, () -> open(new Client(), "/api/v1/cameras/2/live", bearer(Duration.ofMinutes(1))));
    }

    /** A recording asked for with the headers of an upgrade was once collected whole in the gateway's memory. */
    @Test
    void shouldCutAnAnswerThatIsNeitherALiveViewNorARefusal() throws Exception {
        assertStatus(400, () -> open(new Client(), "/api/v1/cameras/recording", bearer(Duration.ofMinutes(1))));
        assertThat(TestService.ENDLESS.get().get(5, TimeUnit.SECONDS)).isPositive();

        assertStatus(503, () -> open(new Client(), "/api/v1/cameras/rant", bearer(Duration.ofMinutes(1))));
        assertThat(TestService.ENDLESS.get().get(5, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void shouldCloseWhenTheTokenEnds() throws InterruptedException {
        open(new Client(), "/api/v1/cameras/1/live", bearer(Duration.ofSeconds(3)));

        assertThat(received.poll(8, TimeUnit.SECONDS)).isEqualTo("closed");
    }

    private static void assertStatus(int status, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }
}
