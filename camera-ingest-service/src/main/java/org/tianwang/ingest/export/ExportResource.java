package org.tianwang.ingest.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Clips that leave. */
@Path("/api/v1/evidence-clips")
@LookAt("evidence-clip")
@Tag(name = "evidence clips")
@RunOnVirtualThread
public class ExportResource {
    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Exports, newest first")
    public Page<ExportView> list(@Valid @BeanParam PageQuery page) {
        return exports.list(page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Order an export of a recording, for a purpose")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response order(@NotNull @Valid ExportRequest request) {
        ExportView view = exports.order(request);
        return Response.created(URI.create("/api/v1/evidence-clips/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "One export")
    public ExportView get(@PathParam("id") UUID id) {
        return exports.get(id);
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR, Roles.SERVICE})
    @Operation(summary = "The file of an export; the fetching is entered in the audit trail")
    public Response file(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ExportService.File file = exports.file(id);
        return file.content()
                .answer(headers)
                .type(file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
