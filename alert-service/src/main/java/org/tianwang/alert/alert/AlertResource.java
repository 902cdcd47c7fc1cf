package org.tianwang.alert.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Alerts: seen and decided by investigators and dispatchers. Filters take several values separated by commas. */
@Path("/api/v1/alerts")
@LookAt("alert")
@Tag(name = "alerts")
@RunOnVirtualThread
public class AlertResource {

    private final AlertService alerts;

    AlertResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(
            summary = "Alerts of the caller's jurisdiction, newest first",
            description =
                    "Those of plates that are older than sightings are kept (30 days) are left out unless a purpose is"
                            + " given: reference (case, incident or task) and reason.")
    public Page<AlertView> list(
            @QueryParam("status") String status,
            @QueryParam("severity") String severity,
            @QueryParam("cameraId") String cameraId,
            @QueryParam("ruleId") String ruleId,
            @QueryParam("since") String since,
            @QueryParam("reference") String reference,
            @QueryParam("reason") String reason,
            @Valid @BeanParam PageQuery page) {
        return alerts.list(
                AlertFilter.of(status, severity, cameraId, ruleId, since).forPurpose(reference, reason), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "One alert")
    public AlertView get(@PathParam("id") UUID id) {
        return alerts.get(id);
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Say that one has seen an alert; its clock stops")
    public AlertView acknowledge(@PathParam("id") UUID id) {
        return alerts.acknowledge(id);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Find an alert to be nothing, for a reason")
    public AlertView dismiss(@PathParam("id") UUID id, @NotNull @Valid DismissAlertRequest request) {
        return alerts.dismiss(id, request);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Find an alert real: opens its incident; one of the watch list wants plateConfirmed")
    public ConfirmedAlert confirm(@PathParam("id") UUID id, @Valid ConfirmAlertRequest request) {
        return alerts.confirm(id, request == null ? ConfirmAlertRequest.NONE : request);
    }
}
