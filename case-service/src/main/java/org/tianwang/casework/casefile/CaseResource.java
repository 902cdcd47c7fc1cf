package org.tianwang.casework.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseView;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IdempotencyKeys;
import org.tianwang.platform.web.IfMatch;

/** Case files. To open one is a look that is written down before the answer is given. */
@Path("/api/v1/cases")
@LookAt("case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "cases")
public class CaseResource {

    private final CaseService service;
    private final AuditTrail audit;
    private final CaseListLooks looks;
    private final IdempotencyKeys keys;
    private final IfMatch ifMatch;

    CaseResource(CaseService service, AuditTrail audit, CaseListLooks looks, IdempotencyKeys keys, IfMatch ifMatch) {
        this.service = service;
        this.audit = audit;
        this.looks = looks;
        this.keys = keys;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(
            summary =
                    "Cases of the caller's jurisdiction, newest first; entered in the audit trail once a quarter of an hour")
    public Page<CaseView> list(
            @QueryParam("incidentId") UUID incidentId,
            @QueryParam("status") CaseStatus status,
            @QueryParam("kind") OffenceKind kind,
            @BeanParam @Valid PageQuery page) {
        CaseFilter filter = new CaseFilter(incidentId, status, kind);
        looks.record(filter, page);
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "One case; the look is entered in the audit trail")
    public CaseView get(@PathParam("id") UUID id) {
        CaseView view = service.get(id);
        audit.record(Look.allowed("CASE_OPENED", "case", id, view.number()));
        return view;
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "What happened to a case, oldest first")
    public Page<TimelineEntryView> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        Page<TimelineEntryView> entries = service.timeline(id, page);
        audit.record(Look.allowed("CASE_TIMELINE_READ", "case", id, null));
        return entries;
    }

    /** The transaction begins here, so that an idempotency key and the change it stands for share it. */
    @POST
    @Transactional
    @Path("/{id}/status")
    @RolesAllowed(Roles.CASE_OFFICER)
    @Operation(summary = "Move a case on; to end it needs a reason")
    public CaseView move(@PathParam("id") UUID id, @NotNull @Valid MoveCaseRequest request) {
        return keys.once(request, CaseView.class, () -> service.move(id, request, ifMatch));
    }
}
