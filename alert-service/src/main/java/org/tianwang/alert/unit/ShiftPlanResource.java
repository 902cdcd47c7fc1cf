package org.tianwang.alert.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.tianwang.alert.shift.ShiftPlan;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/**
 * The duty roster: read by those who send units, planned by the dispatchers and supervisors of the units' townships.
 * Administrators set units up and plan nobody's work.
 */
@Path("/api/v1/shift-plans")
@Tag(name = "units")
@RunOnVirtualThread
public class ShiftPlanResource {

    private final ShiftPlanService plans;

    ShiftPlanResource(ShiftPlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "The duty roster, one line a unit, planned or not")
    public Page<ShiftPlanView> list(@Valid @BeanParam PageQuery page) {
        return plans.list(page);
    }

    @GET
    @Path("/{unitId}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "One unit's shifts")
    public ShiftPlanView get(@PathParam("unitId") UUID unitId) {
        return plans.get(unitId);
    }

    @PUT
    @Path("/{unitId}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.SERVICE})
    @Operation(
            summary = "Plan a unit's shifts",
            description =
                    "By the week, with days that differ. Its duty follows at once and by itself from then on; a running"
                            + " task is not touched. Overlaps are refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShiftPlanView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShiftPlanView.class)))
    public Response put(@PathParam("unitId") UUID unitId, @NotNull @Valid ShiftPlan plan) {
        ShiftPlanService.Saved saved = plans.put(unitId, plan);
        Response.ResponseBuilder answer =
                saved.created() ? Response.created(URI.create("/api/v1/shift-plans/" + unitId)) : Response.ok();
        return answer.entity(saved.plan()).build();
    }

    @DELETE
    @Path("/{unitId}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "End the planning of a unit, which is on duty round the clock from then on")
    public void delete(@PathParam("unitId") UUID unitId) {
        plans.delete(unitId);
    }
}
