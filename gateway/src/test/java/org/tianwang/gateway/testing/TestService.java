package org.tianwang.gateway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A tiny service behind the gateway: echoes what reached it, and misbehaves at certain paths. */
public final class TestService implements AutoCloseable {

    /** Headers of the last WebSocket upgrade that arrived. */
    public static final AtomicReference<Map<String, String>> LAST_UPGRADE = new AtomicReference<>();

    /** How much the last endless answer still had to say when it was cut; is never completed if nobody cuts it. */
    public static final AtomicReference<CompletableFuture<Integer>> ENDLESS = new AtomicReference<>();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    public TestService() {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("localhost").setPort(0))
                .requestHandler(this::handle)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close();
    }

    private void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/api/v1/cameras/1/live" -> request.toWebSocket().onSuccess(TestService::webSocket);
            case "/api/v1/cameras/2/live" ->
                request.response().setStatusCode(404).end();
            case "/api/v1/cameras/recording", "/api/v1/cameras/rant" -> endless(request);
            case "/api/v1/alerts/silent" -> {}
            case "/api/v1/alerts/hangs-up" -> request.connection().close();
            case "/api/v1/alerts/204", "/api/v1/alerts/304" ->
                request.response()
                        .setStatusCode(Integer.parseInt(request.path().substring(15)))
                        .end();
            case "/api/v1/alerts/plants" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Set-Cookie", "q_session=evil")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("Content-Security-Policy", "default-src *")
                        .putHeader("Location", url() + "/api/v1/alerts/7")
                        .end();
            case "/api/v1/alerts/stalls" ->
                request.response().putHeader("Content-Length", "100").write("half");
            default -> echo(request);
        }
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(json(Map.of(
                        "method", request.method().name(),
                        "uri", request.uri(),
                        "headers", headers(request.headers()),
                        "bodyLength", body.length()))));
    }

    /** As much as is taken, up to 64 MB. */
    private static void endless(HttpServerRequest request) {
        var part = Buffer.buffer(new byte[64 * 1024]);
        var rest = new AtomicInteger(1024);
        var response =
                request.response().setChunked(true).setStatusCode(request.path().endsWith("rant") ? 403 : 200);
        var cut = new CompletableFuture<Integer>();
        ENDLESS.set(cut);
        request.connection().closeHandler(closed -> cut.complete(rest.get()));
        write(response, part, rest);
    }

    private static void write(HttpServerResponse response, Buffer part, AtomicInteger rest) {
        if (rest.getAndDecrement() <= 0) {
            response.end();
        } else {
            response.write(part).onSuccess(written -> write(response, part, rest));
        }
    }

    private static void webSocket(ServerWebSocket socket) {
        LAST_UPGRADE.set(headers(socket.headers()));
        socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
    }

    private static Map<String, String> headers(MultiMap headers) {
        var map = new TreeMap<String, String>();
        headers.forEach(h -> map.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
        return map;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
