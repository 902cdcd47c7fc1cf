package org.tianwang.ingest.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tianwang.platform.security.Roles;

/** Tries a stream, for whoever sets cameras up. */
@Path("/api/v1/cameras/connection-test")
@Blocking
public class TrialResource {
    private static final String LINES = "application/x-ndjson";

    private final TrialService service;
    private final ObjectMapper json;

    TrialResource(TrialService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Try a camera's stream",
            description = "Answers when done, after some seconds; with ?steps=true as one JSON object a line, each step"
                    + " as it is done and the whole at the end.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrialView.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = TrialView.Step.class))
            })
    public Response run(
            @NotNull @Valid TrialRequest request, @QueryParam("steps") @DefaultValue("false") boolean stepByStep) {
        TrialService.Trial trial = service.prepare(request);
        if (!stepByStep) {
            return Response.ok(service.run(trial, step -> {}), MediaType.APPLICATION_JSON)
                    .build();
        }
        StreamingOutput lines = out -> line(out, service.run(trial, step -> line(out, step)));
        return Response.ok(lines, LINES).build();
    }

    private void line(OutputStream out, Object value) {
        try {
            out.write((json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the caller has gone", gone);
        }
    }
}
