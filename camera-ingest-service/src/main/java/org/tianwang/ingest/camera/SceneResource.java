package org.tianwang.ingest.camera;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IfMatch;

/** Zones, lines and privacy masks apart from the rest of a camera, because others may change them. */
@Path("/api/v1/cameras/{id}/scene")
@RunOnVirtualThread
public class SceneResource {
    private final SceneService service;
    private final IfMatch ifMatch;

    SceneResource(SceneService service, IfMatch ifMatch) {
        this.service = service;
        this.ifMatch = ifMatch;
    }

    @PUT
    @RolesAllowed({Roles.INVESTIGATOR, Roles.ADMIN})
    @Operation(summary = "Draw zones, lines and privacy masks on a camera's picture")
    public CameraView draw(@PathParam("id") UUID id, @NotNull @Valid SceneRequest request) {
        return service.draw(id, request, ifMatch::check);
    }
}
