package org.tianwang.alert.tally;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.security.Roles;

/** False-alarm rates of cameras and of watch-list entries; those of rules stand with the rules. */
@Path("/api/v1/alerts/outcomes")
@Tag(name = "alerts")
@RunOnVirtualThread
public class OutcomeResource {

    private final OutcomeService outcomes;

    OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Path("/cameras")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Alerts and false alarms by camera", description = "The 200 worst within 7 or 30 days.")
    public Page<SubjectOutcomes> cameras(@QueryParam("days") Integer days) {
        return outcomes.cameras(days);
    }

    @GET
    @Path("/watchlist")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(
            summary = "Alerts and false alarms by watch-list entry",
            description = "The 200 worst within 7 or 30 days.")
    public Page<SubjectOutcomes> watchList(@QueryParam("days") Integer days) {
        return outcomes.watchList(days);
    }
}
