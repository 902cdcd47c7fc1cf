package org.tianwang.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tianwang.contracts.EventCodec;

/**
 * What came back.
 *
 * @param call who called what, for messages
 */
public record Answer(String call, int status, HttpHeaders headers, byte[] body) {
    private static final int SHOWN = 600;

    public Answer mustBe(int expected) {
        assertThat(status).as("%s → %s", call, shown()).isEqualTo(expected);
        return this;
    }

    /** An error as every caller is promised it: of this status, a problem document, with no inner workings told. */
    public Answer mustBeProblem(int expected) {
        mustBe(expected);
        assertThat(contentType()).as("%s → %s", call, shown()).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt())
                .as("%s: status in %s", call, shown())
                .isEqualTo(expected);
        assertThat(problem.path("title").asText())
                .as("%s: title in %s", call, shown())
                .isNotBlank();
        assertThat(shown()).doesNotContain("Exception", "\tat ", "org.tianwang.", "io.quarkus.");
        return this;
    }

    /** Any refusal of a bad request, told as a problem. */
    public Answer mustBeRefused() {
        assertThat(status).as("%s → %s", call, shown()).isBetween(400, 499);
        return mustBeProblem(status);
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return EventCodec.mapper().readTree(body);
        } catch (IOException e) {
            throw new AssertionError(call + " → no JSON: " + shown(), e);
        }
    }

    /** The page of a list that was asked for. */
    public List<JsonNode> items() {
        mustBe(200);
        assertThat(json().path("items").isArray()).as("%s → %s", call, shown()).isTrue();
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    public String id() {
        return json().path("id").asText();
    }

    public String shown() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
