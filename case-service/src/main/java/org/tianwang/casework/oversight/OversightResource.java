package org.tianwang.casework.oversight;

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
import jakarta.ws.rs.QueryParam;
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
import org.tianwang.platform.web.IfMatch;

/** The auditors' view of all services' looks. To read it is a look too, written down before the answer. */
@Path("/api/v1/audit")
@LookAt("audit-trail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
public class OversightResource {
    private final OversightService service;
    private final AuditTrail audit;
    private final IfMatch ifMatch;

    OversightResource(OversightService service, AuditTrail audit, IfMatch ifMatch) {
        this.service = service;
        this.audit = audit;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/looks")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Who looked at what and why, over all services, newest first")
    public Page<AccessRecordView> looks(@BeanParam @Valid RecordFilter filter, @BeanParam @Valid PageQuery page) {
        audit.record(Look.allowed("AUDIT_TRAIL_READ", "audit-trail", filter.described(), ""));
        return service.looks(filter, page);
    }

    @GET
    @Path("/reviews")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Looks to be reviewed, the most urgent first; ?decided=true for those that were")
    public Page<ReviewView> reviews(@QueryParam("decided") boolean decided, @BeanParam @Valid PageQuery page) {
        audit.record(Look.allowed("AUDIT_REVIEWS_READ", "audit-trail", decided ? "decided" : "open", ""));
        return decided ? service.decided(page) : service.open(page);
    }

    @POST
    @Path("/reviews/{id}/decide")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Say whether a look was right; anything but JUSTIFIED needs a note")
    public ReviewView decide(@PathParam("id") UUID id, @NotNull @Valid DecideReviewRequest request) {
        return service.decide(id, request, ifMatch);
    }

    @GET
    @Path("/chains")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Whether each service's audit trail, as it was told, is whole")
    public Page<ChainView> chains() {
        return new Page<>(service.chains(), null);
    }
}
