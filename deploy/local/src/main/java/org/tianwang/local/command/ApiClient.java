package org.tianwang.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tianwang.infrastructure.InfrastructureException;

/** Calls the local stack as one of the demo users, and turns a problem answer into a sentence. */
final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;
    private final String signIn;

    ApiClient(String gateway, String signIn) {
        this.gateway = gateway;
        this.signIn = signIn;
    }

    JsonNode post(String path, JsonNode body, String user) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request);
    }

    private String token(String user) {
        String form = "grant_type=password&client_id=tianwang-cli&username=" + user + "&password=" + user;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(signIn + "/realms/tianwang/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).path("access_token").asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = parse(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new InfrastructureException(
                        "%s answered %d: %s".formatted(request.uri(), response.statusCode(), reason(answer)));
            }
            return answer;
        } catch (IOException e) {
            throw new InfrastructureException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted", e);
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.createObjectNode();
        }
    }

    private static String reason(JsonNode problem) {
        StringBuilder text = new StringBuilder(
                problem.path("detail").asText(problem.path("title").asText("no reason given")));
        problem.path("errors").forEach(error -> text.append("; ").append(error.toString()));
        return text.toString();
    }
}
