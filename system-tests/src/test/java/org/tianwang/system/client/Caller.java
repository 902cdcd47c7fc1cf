package org.tianwang.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.tianwang.contracts.EventCodec;

/** One user's calls. A call that cannot be made at all is an {@link UncheckedIOException}; every answer is returned. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http;
    private final URI gateway;
    private final String name;
    private final Supplier<String> authorization;

    Caller(HttpClient http, URI gateway, String name, Supplier<String> authorization) {
        this.http = http;
        this.gateway = gateway;
        this.name = name;
        this.authorization = authorization;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** @param body turned into JSON, or sent as it is when it is a string, or null for none */
    public Answer call(String method, String path, Object body) {
        try {
            String text = body == null || body instanceof String
                    ? (String) body
                    : EventCodec.mapper().writeValueAsString(body);
            return send(method, path, "application/json", text == null ? null : BodyPublishers.ofString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = request(path).timeout(PATIENCE);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", contentType).method(method, body);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(name + " " + method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " " + method + " " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        if (authorization != null) {
            request.header("Authorization", authorization.get());
        }
        return request;
    }
}
