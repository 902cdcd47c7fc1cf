package org.tianwang.ingest.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.UnavailableProblem;
import org.tianwang.platform.security.Roles;

/** Where devices that analyse by themselves push what they saw. */
@Path("/api/v1/captures")
@RunOnVirtualThread
public class CaptureResource {
    private static final int MOST = 500;

    private final CaptureService service;
    private final PushGate gate;
    private final ObjectMapper json;

    CaptureResource(CaptureService service, PushGate gate, ObjectMapper json) {
        this.service = service;
        this.gate = gate;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEVICE)
    @Operation(
            summary = "Push one capture, or up to 500 as an array",
            description = "The same eventId of the same sender again changes nothing. One capture is answered 201, 200"
                    + " when it was known, or a problem; several 200 with each in its place.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {BatchView.class, CaptureOutcome.class})))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CaptureOutcome.class)))
    public Response push(
            @RequestBody(content = @Content(schema = @Schema(implementation = CaptureRequest.class)))
                    InputStream body) {
        return gate.through(() -> answer(read(body)))
                .orElseThrow(() -> new UnavailableProblem("Many devices push just now. Push again."));
    }

    private CaptureReader.Pushed<CaptureOutcome> read(InputStream body) {
        try {
            return new CaptureReader(json, MOST).oneOrMany(body, service::one, service::oneOfMany);
        } catch (JsonProcessingException e) {
            throw new InvalidProblem("body", "is not valid JSON, or a part of it is too long");
        } catch (IOException e) {
            throw new UncheckedIOException("the push broke off", e);
        }
    }

    private static Response answer(CaptureReader.Pushed<CaptureOutcome> pushed) {
        if (pushed.several()) {
            return Response.ok(BatchView.of(pushed.items())).build();
        }
        CaptureOutcome only = pushed.items().getFirst();
        boolean fresh = only.status() == CaptureOutcome.Status.ACCEPTED;
        return Response.status(fresh ? 201 : 200).entity(only).build();
    }
}
