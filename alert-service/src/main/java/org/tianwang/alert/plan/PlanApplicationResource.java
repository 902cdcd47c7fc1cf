package org.tianwang.alert.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** The plan meant for an incident. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "incidents")
@RunOnVirtualThread
public class PlanApplicationResource {

    private final PlanApplication plans;

    PlanApplicationResource(PlanApplication plans) {
        this.plans = plans;
    }

    @GET
    @Path("/{id}/plan")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "The response plan that fits an incident, with units and cameras")
    public PlanProposal propose(@PathParam("id") UUID id) {
        return plans.propose(id);
    }

    @POST
    @Path("/{id}/plan/apply")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Send the units of a response plan, all or nobody")
    public AppliedPlan apply(@PathParam("id") UUID id, @NotNull @Valid ApplyPlanRequest request) {
        return plans.apply(id, request);
    }
}
