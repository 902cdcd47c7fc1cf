package org.tianwang.ingest.footage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Legal holds on recordings. */
@Path("/api/v1/recordings/holds")
@LookAt("recording-hold")
@Tag(name = "recordings")
@RunOnVirtualThread
public class HoldResource {
    private final HoldService holds;

    HoldResource(HoldService holds) {
        this.holds = holds;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Legal holds, newest first")
    public Page<HoldView> list(@Valid @BeanParam PageQuery page) {
        return holds.list(page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Keep a range of a recording beyond its time")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response set(@NotNull @Valid HoldRequest request) {
        HoldView view = holds.set(request);
        return Response.created(URI.create("/api/v1/recordings/holds/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/extend")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Keep a held range longer")
    public HoldView extend(@PathParam("id") UUID id, @NotNull @Valid ExtendHoldRequest request) {
        return holds.extend(id, request);
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Release a held range")
    public HoldView release(@PathParam("id") UUID id) {
        return holds.release(id);
    }
}
