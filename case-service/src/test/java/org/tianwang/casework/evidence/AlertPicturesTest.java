package org.tianwang.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCodec;

/** The one call between services, against a server that answers as alert-service and the realm do, or worse. */
class AlertPicturesTest {

    private static final UUID INCIDENT = UUID.randomUUID();

    private HttpServer server;
    private AlertPictures pictures;
    private final List<String> bearers = new ArrayList<>();
    private int tokens;
    private int status = 200;
    private boolean stalls;
    private byte[] picture = {1, 2, 3};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/token", call -> answer(call, 200, "{\"access_token\":\"t" + ++tokens + "\",\"expires_in\":600}"));
        server.createContext("/api/v1/incidents/" + INCIDENT + "/pictures", this::pictures);
        server.start();
        Config config =
                new Config(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        pictures = new AlertPictures(
                config, new ServiceToken(config, EventCodec.mapper(), Clock.systemUTC()), EventCodec.mapper());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldReadEveryPageWithOneToken() throws IOException {
        assertThat(pictures.of(INCIDENT)).extracting(ScenePicture::takenBy).containsExactly("first", "second");
        assertThat(bearers).containsExactly("Bearer t1", "Bearer t1");
    }

    @Test
    void shouldFetchANewTokenAfterOneIsRefused() throws IOException {
        status = 401;
        assertThatThrownBy(() -> pictures.of(INCIDENT)).hasMessage("alert-service answered 401");
        status = 200;
        pictures.of(INCIDENT);
        assertThat(bearers).contains("Bearer t1", "Bearer t2");
    }

    @Test
    void shouldTakeAnUnknownIncidentForOneWithoutPicturesAndEverythingElseForAFailure() throws IOException {
        status = 404;
        assertThat(pictures.of(INCIDENT)).isEmpty();
        assertThatThrownBy(() -> pictures.content(INCIDENT, UUID.randomUUID())).isInstanceOf(LostPicture.class);
        status = 409;
        assertThatThrownBy(() -> pictures.content(INCIDENT, UUID.randomUUID())).isInstanceOf(LostPicture.class);
        status = 503;
        assertThatThrownBy(() -> pictures.of(INCIDENT))
                .isNotInstanceOf(LostPicture.class)
                .hasMessage("alert-service answered 503");
    }

    @Test
    void shouldNotReadMoreThanAPictureCanHave() throws IOException {
        assertThat(pictures.content(INCIDENT, UUID.randomUUID())).containsExactly(1, 2, 3);
        picture = new byte[101];
        assertThatThrownBy(() -> pictures.content(INCIDENT, UUID.randomUUID()))
                .isInstanceOf(LostPicture.class)
                .hasMessageContaining("more than 100");
    }

    @Test
    void shouldGiveUpAnAnswerThatStallsInItsBody() {
        stalls = true;
        assertThatThrownBy(() -> pictures.content(INCIDENT, UUID.randomUUID()))
                .hasMessage("alert-service did not answer within 3 s");
    }

    private void pictures(HttpExchange call) throws IOException {
        bearers.add(call.getRequestHeaders().getFirst("Authorization"));
        String query = call.getRequestURI().getQuery();
        if (stalls) {
            call.sendResponseHeaders(200, 50);
            call.getResponseBody().write(picture);
            call.getResponseBody().flush();
        } else if (status != 200) {
            answer(call, status, "{}");
        } else if (query == null) {
            answer(call, 200, picture);
        } else if (query.contains("cursor=a+b")) {
            answer(call, 200, "{\"items\":[{\"takenBy\":\"second\"}]}");
        } else {
            answer(call, 200, "{\"items\":[{\"takenBy\":\"first\",\"new\":1}],\"nextCursor\":\"a b\"}");
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        answer(call, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private record Config(URI base) implements TakeoverConfig {
        @Override
        public Optional<URI> alertUrl() {
            return Optional.of(base);
        }

        @Override
        public Optional<URI> tokenUrl() {
            return Optional.of(base.resolve("/token"));
        }

        @Override
        public String clientId() {
            return "case-service";
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.of("s&cret");
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration firstPause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(30);
        }

        @Override
        public int mostBytes() {
            return 100;
        }
    }
}
