package org.tianwang.alert.afteraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** The after-action report of an incident, as a file. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "incidents")
@RunOnVirtualThread
public class AfterActionResource {

    private static final String PDF = "application/pdf";

    private final AfterActionService reports;
    private final AfterActionPdf pdf;
    private final ObjectMapper json;

    AfterActionResource(AfterActionService reports, AfterActionPdf pdf, ObjectMapper json) {
        this.reports = reports;
        this.pdf = pdf;
        this.json = json;
    }

    @POST
    @Path("/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "The after-action report of an incident as PDF or JSON, for a reason that is written down")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AfterAction.class)),
                @Content(mediaType = PDF)
            })
    public Response export(@PathParam("id") UUID id, @NotNull @Valid ExportIncidentRequest request) {
        AfterAction report = reports.gather(id, request);
        return request.format() == ExportIncidentRequest.Format.PDF
                ? file(pdf.write(report, request.english()), PDF, "incident-" + report.number() + ".pdf")
                : file(written(report), MediaType.APPLICATION_JSON, "incident-" + report.number() + ".json");
    }

    private byte[] written(AfterAction report) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can be written", e);
        }
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
