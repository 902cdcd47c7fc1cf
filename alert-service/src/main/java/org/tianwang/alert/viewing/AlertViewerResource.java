package org.tianwang.alert.viewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.security.Roles;

/** Two people on one alert see each other. */
@Path("/api/v1/alerts")
@LookAt("alert")
@Tag(name = "alerts")
@RunOnVirtualThread
public class AlertViewerResource {

    private final AlertViewers viewers;

    AlertViewerResource(AlertViewers viewers) {
        this.viewers = viewers;
    }

    @PUT
    @Path("/{id}/viewers/me")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(
            summary = "Say that one has the alert open, and hear who else has",
            description = "Counts for 15 seconds; a desk says it every five. Kept nowhere else.")
    public Page<AlertViewer> here(@PathParam("id") UUID id) {
        return viewers.here(id);
    }

    @DELETE
    @Path("/{id}/viewers/me")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Say that one has left an alert")
    public void gone(@PathParam("id") UUID id) {
        viewers.gone(id);
    }
}
