package org.tianwang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into a problem; what is not foreseen becomes a 500 without any detail, and a log entry. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** More faults than anybody mends at once; a long list of bad rows must not be answered by a longer one of faults. */
    private static final int MOST_ERRORS = 50;

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        Response.ResponseBuilder answer =
                answer(problem.status(), problem.code(), problem.getMessage(), uri, problem.errors());
        if (problem.status() == 503 || problem.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (problem instanceof UnsatisfiableProblem outside) {
            answer.header("Content-Range", "bytes */" + outside.size());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException e, UriInfo uri) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new FieldError(field(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .limit(MOST_ERRORS)
                .toList();
        return answer(400, "invalid-request", summary(errors), uri, errors).build();
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class, JsonProcessingException.class})
    Response malformed(JsonProcessingException e, UriInfo uri) {
        String field = e instanceof JsonMappingException m ? JsonPaths.of(m) : "";
        String message = field.isEmpty() ? "The body is not valid JSON for this call." : "has a wrong type or value";
        List<FieldError> errors = field.isEmpty() ? List.of() : List.of(new FieldError(field, message));
        return answer(400, "invalid-request", field.isEmpty() ? message : field + " " + message, uri, errors)
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e, UriInfo uri) {
        return answer(401, "unauthenticated", "Sign in, or send a valid bearer token.", uri, List.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(403, "forbidden", "Your role does not allow this.", uri, List.of())
                .build();
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response raced(RuntimeException e, UriInfo uri) {
        return answer(409, "conflict", "Somebody changed this at the same moment. Load it again.", uri, List.of())
                .build();
    }

    /** Two callers made the same thing at the same moment; whatever else the database forbids is our own mistake. */
    @ServerExceptionMapper
    Response duplicate(org.hibernate.exception.ConstraintViolationException e, UriInfo uri) {
        if (!"23505".equals(e.getSQLState())) {
            return unforeseen(e, uri);
        }
        return answer(409, "conflict", "Somebody made the same at the same moment. Load it again.", uri, List.of())
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, uri);
        }
        if (status < 400) {
            return e.getResponse();
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        String reason = known == null ? "HTTP " + status : known.getReasonPhrase();
        String code = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return answer(status, code, reason + ".", uri, List.of()).build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, UriInfo uri) {
        if (TransientFailures.isTransient(e)) {
            LOG.warnf("unavailable path=%s cause=%s", uri.getPath(), e.toString());
            return answer(
                            503,
                            "unavailable",
                            "A part of the platform does not answer just now. Try again.",
                            uri,
                            List.of())
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        LOG.errorf(e, "unforeseen failure path=%s", uri.getPath());
        return answer(
                        500,
                        "internal-error",
                        "Something went wrong on our side; it is logged under the trace id.",
                        uri,
                        List.of())
                .build();
    }

    private static Response.ResponseBuilder answer(
            int status, String code, String detail, UriInfo uri, List<FieldError> errors) {
        String trace = Span.current().getSpanContext().getTraceId();
        return Response.status(status)
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(status, code, detail, uri.getPath(), errors, trace));
    }

    /** Leaves out the method and the parameter's own name, which a caller never sees. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }

    private static String summary(List<FieldError> errors) {
        return errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; "));
    }
}
