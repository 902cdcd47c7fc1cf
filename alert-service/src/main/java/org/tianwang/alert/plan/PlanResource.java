package org.tianwang.alert.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Response plans: read by those who send units, written by supervisors. */
@Path("/api/v1/response-plans")
@Tag(name = "response plans")
@RunOnVirtualThread
public class PlanResource {

    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Response plans of the county and of the caller's townships, newest first")
    public Page<PlanView> list(@Valid @BeanParam PageQuery page) {
        return plans.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "One response plan")
    public PlanView get(@PathParam("id") UUID id) {
        return plans.get(id);
    }

    @POST
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Write a response plan")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response create(@NotNull @Valid PlanRequest request) {
        return created(plans.create(request));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.SERVICE})
    @Operation(summary = "Write a response plan with a given id, or change it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid PlanRequest request) {
        PlanService.Saved saved = plans.put(id, request);
        return saved.created()
                ? created(saved.plan())
                : Response.ok(saved.plan()).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Delete a response plan")
    public void delete(@PathParam("id") UUID id) {
        plans.delete(id);
    }

    private static Response created(PlanView plan) {
        return Response.created(URI.create("/api/v1/response-plans/" + plan.id()))
                .entity(plan)
                .build();
    }
}
