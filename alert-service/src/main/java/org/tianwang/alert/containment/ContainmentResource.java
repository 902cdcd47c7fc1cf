package org.tianwang.alert.containment;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.query.Parameter;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;

/** Containment and interception. */
@Path("/api/v1/containment")
@LookAt("containment")
@Tag(name = "containment")
@RunOnVirtualThread
public class ContainmentResource {

    private final ContainmentService containments;
    private final ContainmentOrders orders;

    ContainmentResource(ContainmentService containments, ContainmentOrders orders) {
        this.containments = containments;
        this.orders = orders;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Containments of an incident, newest first; the look is entered in the audit trail")
    public Page<ContainmentView> list(@QueryParam("incidentId") String incidentId, @Valid @BeanParam PageQuery page) {
        return containments.list(required(incidentId), page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Close a vehicle in, from where and when it was seen")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContainmentView.class)))
    public Response start(@NotNull @Valid StartContainmentRequest request) {
        ContainmentView started = containments.start(request);
        return Response.created(URI.create("/api/v1/containment/" + started.id()))
                .entity(started)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "One containment with its newest plan; the look is entered in the audit trail")
    public ContainmentView get(@PathParam("id") UUID id) {
        return containments.get(id);
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Begin again from where the vehicle was seen now")
    public ContainmentView move(@PathParam("id") UUID id, @NotNull @Valid MoveContainmentRequest request) {
        return containments.move(id, request);
    }

    @POST
    @Path("/{id}/order")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Send units to the chosen closing points")
    public OrderedContainment order(@PathParam("id") UUID id, @NotNull @Valid OrderContainmentRequest request) {
        return orders.order(id, request);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "End a containment")
    public ContainmentView end(@PathParam("id") UUID id) {
        return containments.end(id);
    }

    private static UUID required(String incidentId) {
        try {
            return UUID.fromString(Parameter.id("incidentId", incidentId));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new InvalidProblem("incidentId", "must be the UUID of an incident");
        }
    }
}
