package org.tianwang.ingest.device;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IfMatch;

/** The device that pushes for a camera, for administrators. */
@Path("/api/v1/cameras/{id}/device")
@RunOnVirtualThread
public class DeviceResource {
    private final DeviceService service;
    private final IfMatch ifMatch;

    DeviceResource(DeviceService service, IfMatch ifMatch) {
        this.service = service;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "The account of the device that pushes for a camera")
    public DeviceView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Open or change a device's account; a secret made up here is told once")
    public DeviceView put(@PathParam("id") UUID id, @NotNull @Valid DeviceRequest request) {
        return service.put(id, request, ifMatch::check);
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a device's account")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id, ifMatch::check);
    }
}
