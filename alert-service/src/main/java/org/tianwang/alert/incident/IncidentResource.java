package org.tianwang.alert.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Incidents: opened by confirming an alert, or here from a phone call or an officer's word. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "incidents")
@RunOnVirtualThread
public class IncidentResource {

    private final IncidentService incidents;
    private final IncidentAmending amending;
    private final IncidentEnding ending;

    IncidentResource(IncidentService incidents, IncidentAmending amending, IncidentEnding ending) {
        this.incidents = incidents;
        this.amending = amending;
        this.ending = ending;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Incidents of the caller's jurisdiction, newest first")
    public Page<IncidentView> list(
            @QueryParam("status") String status,
            @QueryParam("severity") String severity,
            @QueryParam("since") String since,
            @Valid @BeanParam PageQuery page) {
        return incidents.list(IncidentFilter.of(status, severity, since), page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER})
    @Operation(summary = "Open an incident from a call or an officer's report")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response open(@NotNull @Valid OpenIncidentRequest request) {
        IncidentView incident = incidents.open(request);
        return Response.created(URI.create("/api/v1/incidents/" + incident.id()))
                .entity(incident)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "One incident with its tasks and clocks")
    public IncidentView get(@PathParam("id") UUID id) {
        return incidents.get(id);
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "What happened in an incident; the look is entered in the audit trail")
    public Page<TimelineEntryView> timeline(
            @PathParam("id") UUID id,
            @Valid @BeanParam PageQuery page,
            @QueryParam("newestFirst") @DefaultValue("false") boolean newestFirst) {
        return incidents.read(id, page, newestFirst);
    }

    /** Sets right what it was opened with, such as a place that is known only now; what is left out stays. */
    @POST
    @Path("/{id}/amend")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Set right what was taken down in haste")
    public IncidentView amend(@PathParam("id") UUID id, @NotNull @Valid AmendIncidentRequest request) {
        return amending.amend(id, request);
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Say how an incident ended; an offence opens a case")
    public IncidentView resolve(@PathParam("id") UUID id, @NotNull @Valid ResolveIncidentRequest request) {
        return ending.resolve(id, request);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "File a resolved incident")
    public IncidentView close(@PathParam("id") UUID id) {
        return ending.close(id);
    }
}
