package org.tianwang.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Says in words why a call was refused: title, detail and fields of a problem (RFC 9457), else the start of the text. */
final class Problem {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TEXT = 200;

    private Problem() {}

    static String describe(HttpResponse<String> response) {
        String text = response.body() == null ? "" : response.body().strip();
        List<String> parts = new ArrayList<>();
        try {
            JsonNode problem = JSON.readTree(text);
            add(parts, problem.path("title").asText(problem.path("error").asText("")));
            add(
                    parts,
                    problem.path("detail")
                            .asText(problem.path("error_description").asText("")));
            for (JsonNode error : problem.path("errors")) {
                add(
                        parts,
                        (error.path("field").asText("") + " "
                                        + error.path("message").asText(""))
                                .strip());
            }
        } catch (JsonProcessingException e) {
            add(parts, text.substring(0, Math.min(MOST_TEXT, text.length())));
        }
        return response.statusCode() + (parts.isEmpty() ? "" : " " + String.join("; ", parts));
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
