package org.tianwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.contracts.EventCodec;
import org.tianwang.local.supervise.ComponentStatus;
import org.tianwang.local.supervise.StatusBoard;

/** The stack that is up: its addresses as its supervisor told them, and calls as its demo users. */
public final class RunningStack {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> ports;
    private final Map<String, Long> pids;

    private RunningStack(Map<String, Integer> ports, Map<String, Long> pids) {
        this.ports = ports;
        this.pids = pids;
    }

    /** Whether anything of a stack is ready there; one that was stopped leaves its status behind. */
    public static boolean isUp(Path home) {
        return Files.exists(status(home)) && !ready(home).isEmpty();
    }

    public static RunningStack in(Path home) {
        List<ComponentStatus> ready = ready(home);
        Map<String, Integer> ports =
                ready.stream().collect(Collectors.toMap(ComponentStatus::name, ComponentStatus::port));
        for (String needed : new String[] {"gateway", "keycloak", "kafka"}) {
            if (!ports.containsKey(needed)) {
                throw new IllegalStateException(needed + " is not ready: see ./tianwang status");
            }
        }
        return new RunningStack(
                ports, ready.stream().collect(Collectors.toMap(ComponentStatus::name, ComponentStatus::pid)));
    }

    private static Path status(Path home) {
        return home.resolve("run").resolve("status.tsv");
    }

    private static List<ComponentStatus> ready(Path home) {
        return StatusBoard.read(status(home)).stream()
                .filter(row -> row.state() == ComponentStatus.State.READY)
                .toList();
    }

    /** Processor time that a part's process has used so far. */
    public Duration cpu(String part) {
        return ProcessHandle.of(pids.get(part))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException(part + " is gone"));
    }

    public WebSocket socket(String token, String path, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://localhost:" + ports.get("gateway") + path), listener)
                .join();
    }

    public JsonNode get(String user, String path) throws IOException, InterruptedException {
        return EventCodec.mapper()
                .readTree(http.send(request(user, path).build(), BodyHandlers.ofString())
                        .body());
    }

    public void delete(String user, String path) throws IOException, InterruptedException {
        http.send(request(user, path).DELETE().build(), BodyHandlers.discarding());
    }

    public String brokers() {
        return "localhost:" + ports.get("kafka");
    }

    public JsonNode post(String user, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(EventCodec.mapper().writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " → " + answer.statusCode() + " " + answer.body());
        }
        return EventCodec.mapper().readTree(answer.body());
    }

    public Stream<String> lines(String user, String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = http.send(request(user, path).build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " → " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String user, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.get("gateway") + path))
                .header("Authorization", "Bearer " + token(user));
    }

    public String token(String user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=tianwang-cli&username=" + user + "&password=" + user;
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + ports.get("keycloak") + "/realms/tianwang/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        return EventCodec.mapper().readTree(answer).path("access_token").asText();
    }
}
