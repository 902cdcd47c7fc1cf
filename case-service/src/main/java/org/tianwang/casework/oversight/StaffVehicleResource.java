package org.tianwang.casework.oversight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Vehicles of those who may look at vehicles: a look at one goes before an auditor by itself. */
@Path("/api/v1/audit/staff-vehicles")
@LookAt("staff-vehicle")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
public class StaffVehicleResource {
    private final StaffVehicleService service;
    private final AuditTrail audit;

    StaffVehicleResource(StaffVehicleService service, AuditTrail audit) {
        this.service = service;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "The register of staff's own vehicles, newest first; plates by their last three characters")
    public Page<StaffVehicleView> list(@BeanParam @Valid PageQuery page) {
        audit.record(Look.allowed("STAFF_VEHICLES_READ", "staff-vehicle", "all", ""));
        return service.list(page);
    }

    @POST
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Enter a member of staff's vehicle; looks at it are flagged from now on")
    public StaffVehicleView enter(@NotNull @Valid StaffVehicleRequest request) {
        return service.enter(request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Take a vehicle out of the register")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id);
    }
}
