package org.tianwang.alert.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.query.Parameter;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.security.Roles;

/** How fast the stages were, by severity, township or day, and which are overdue now. */
@Path("/api/v1/incidents")
@Tag(name = "incidents")
@RunOnVirtualThread
public class StageLatencyResource {

    private final StageLatencyService latencies;
    private final OverdueStages overdue;

    StageLatencyResource(StageLatencyService latencies, OverdueStages overdue) {
        this.latencies = latencies;
        this.overdue = overdue;
    }

    @GET
    @Path("/overdue-stages")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            summary = "Stages that are overdue now, the worst first",
            description =
                    "At most 200, overdue for at most twelve hours: what the feed has told of and is not done yet.")
    public Page<OverdueStage> overdue() {
        return overdue.now();
    }

    @GET
    @Path("/stage-latency")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            summary = "How fast the stages were",
            description = "Told apart by severity, township, day or nothing (by); severity takes several with commas.")
    public Page<StageLatency> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by,
            @QueryParam("severity") String severity,
            @QueryParam("township") String township) {
        List<StageLatency.By> told = Parameter.anyOf(StageLatency.By.class, "by", by);
        return latencies.of(
                StageLatencyFilter.of(from, to, severity, township),
                told == null ? StageLatency.By.SEVERITY : told.getFirst());
    }
}
