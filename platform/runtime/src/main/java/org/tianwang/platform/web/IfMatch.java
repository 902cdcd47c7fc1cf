package org.tianwang.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.StaleProblem;

/** Honours {@code If-Match} where it is sent; a version is sent as {@code "3"}. */
@RequestScoped
public class IfMatch {
    @Inject
    @jakarta.ws.rs.core.Context
    HttpHeaders headers;

    /** @throws StaleProblem when the caller has seen another version than {@code present} */
    public void check(long present) {
        String value = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (value == null || value.trim().equals("*")) {
            return;
        }
        boolean any = Arrays.stream(value.split(",")).map(IfMatch::version).anyMatch(v -> v == present);
        if (!any) {
            throw new StaleProblem(present);
        }
    }

    private static long version(String tag) {
        String plain = tag.trim().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.parseLong(plain);
        } catch (NumberFormatException e) {
            throw new InvalidProblem("If-Match", "must be a version in quotes, as the ETag has it");
        }
    }
}
