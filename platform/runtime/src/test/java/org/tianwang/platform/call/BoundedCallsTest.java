package org.tianwang.platform.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers whole, too much, never, or half. */
class BoundedCallsTest {

    private static final int MOST = 100;

    private final BoundedCalls calls = new BoundedCalls(Duration.ofSeconds(2));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/whole", call -> answer(call, 404, MOST));
        server.createContext("/chunked", call -> answer(call, 200, 0, new byte[MOST + 1]));
        server.createContext("/late", call -> stall());
        server.createContext("/half", call -> {
            call.sendResponseHeaders(200, MOST);
            call.getResponseBody().write(new byte[MOST / 2]);
            call.getResponseBody().flush();
            stall();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void shouldGiveAnAnswerOfTheGreatestSizeWhateverItsStatus() throws IOException {
        HttpResponse<byte[]> answer = send("/whole");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).hasSize(MOST);
    }

    @Test
    void shouldRefuseOneByteMoreThoughNoLengthWasTold() {
        assertThatThrownBy(() -> send("/chunked"))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessageContaining("the other side answered with more than 100 bytes");
    }

    @Test
    void shouldNotWaitForHeadersLongerThanTheLimit() {
        assertThatThrownBy(() -> send("/late")).hasMessage("the other side did not answer within 2 s");
    }

    @Test
    void shouldNotWaitForTheRestOfABodyLongerThanTheLimit() {
        assertThatThrownBy(() -> send("/half")).hasMessage("the other side did not answer within 2 s");
    }

    private HttpResponse<byte[]> send(String path) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return calls.send(HttpRequest.newBuilder(address).build(), "the other side", MOST);
    }

    private static void answer(HttpExchange call, int status, int length) throws IOException {
        answer(call, status, length, new byte[length]);
    }

    /** A length of 0 sends chunks without telling how many bytes come. */
    private static void answer(HttpExchange call, int status, int length, byte[] body) throws IOException {
        call.sendResponseHeaders(status, length);
        call.getResponseBody().write(body);
        call.close();
    }

    private void stall() {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
