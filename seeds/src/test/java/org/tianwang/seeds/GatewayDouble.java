package org.tianwang.seeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway and token endpoint of the size that the loader sees: it keeps what is put and can be made to refuse. */
final class GatewayDouble implements AutoCloseable {

    record Answer(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();
    final Map<String, String> stored = new ConcurrentHashMap<>();
    final AtomicInteger tokens = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final AtomicInteger changes = new AtomicInteger();
    volatile int unavailable;
    volatile String refusedPath = "none";
    volatile Answer refusal = new Answer(400, "");
    volatile String expiredToken = "none";

    GatewayDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/token", this::token);
        server.createContext("/api/v1/", this::put);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (form.startsWith("grant_type=password&client_id=tianwang-cli&username=")) {
            String user = form.substring(form.lastIndexOf('=') + 1);
            answer(exchange, new Answer(200, "{\"access_token\":\"token-" + user + "\"}"));
            return;
        }
        boolean known = form.equals("grant_type=client_credentials&client_id=tianwang-seeds&client_secret=s%26cret");
        answer(
                exchange,
                known
                        ? new Answer(200, "{\"access_token\":\"token-" + tokens.incrementAndGet() + "\"}")
                        : new Answer(401, "{\"error\":\"invalid_client\"}"));
    }

    private void put(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        Answer answer = answer(exchange);
        running.decrementAndGet(); // before the caller hears of it and may send the next
        answer(exchange, answer);
    }

    private synchronized Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (unavailable > 0) {
            unavailable--;
            return new Answer(503, "{\"title\":\"Not ready\"}");
        }
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (!token.startsWith("Bearer token-") || token.endsWith(expiredToken)) {
            return new Answer(401, "");
        }
        if (path.startsWith(refusedPath)) {
            return refusal;
        }
        if (path.startsWith("/api/v1/watchlist/")) {
            return watchEntry(path, token.substring("Bearer token-".length()));
        }
        String before = stored.put(path, body);
        if (!body.equals(before)) {
            changes.incrementAndGet();
        }
        return new Answer(before == null ? 201 : 200, body);
    }

    /** Keeps who has asked and who has agreed. */
    private Answer watchEntry(String path, String user) {
        String before = stored.putIfAbsent(path, user);
        String status = stored.containsKey(path + "/approve") ? "ACTIVE" : "REQUESTED";
        return new Answer(before == null && !path.endsWith("/approve") ? 201 : 200, "{\"status\":\"" + status + "\"}");
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
