package org.tianwang.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of {@code application/problem+json} (RFC 9457), with our {@code errors} and {@code traceId}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors,
        String traceId) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String BASE = "https://tianwang.org/problems/";

    public static ProblemView of(
            int status, String code, String detail, String instance, List<FieldError> errors, String traceId) {
        return new ProblemView(BASE + code, title(code), status, detail, instance, errors, traceId);
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
