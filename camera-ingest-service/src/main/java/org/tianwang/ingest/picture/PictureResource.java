package org.tianwang.ingest.picture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.ingest.forward.CameraForward;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** Pictures of cameras. Never cached by anybody between: each look is written down. */
@Path("/api/v1/cameras/{id}")
@LookAt("camera")
@Produces("image/jpeg")
@RunOnVirtualThread
public class PictureResource {
    private final PictureService service;
    private final CameraForward forward;

    PictureResource(PictureService service, CameraForward forward) {
        this.service = service;
        this.forward = forward;
    }

    @GET
    @Path("snapshot")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER})
    @Operation(summary = "A camera's picture now; the look is entered in the audit trail")
    public Response now(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        service.mayLook(id);
        return forward.owner(id, request)
                .map(owner -> forward.get(owner, request))
                .orElseGet(() -> jpeg(service.now(id)));
    }

    @GET
    @Path("snapshots/{sid}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER, Roles.SERVICE})
    @Operation(summary = "The picture of an event; the look is entered in the audit trail")
    public Response ofEvent(
            @PathParam("id") UUID id, @PathParam("sid") @Pattern(regexp = "[a-z0-9]{1,64}") String sid) {
        return jpeg(service.ofEvent(id, sid));
    }

    private static Response jpeg(byte[] bytes) {
        return Response.ok(bytes).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
