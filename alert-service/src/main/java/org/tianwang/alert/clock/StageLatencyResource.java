package org.tianwang.alert.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.query.Parameter;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.security.Roles;

/** How fast the stages were, by severity, township or day. */
@Path("/api/v1/incidents")
@Tag(name = "incidents")
@RunOnVirtualThread
public class StageLatencyResource {

    private final StageLatencyService latencies;

    StageLatencyResource(StageLatencyService latencies) {
        this.latencies = latencies;
    }

    @GET
    @Path("/stage-latency")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    public Page<StageLatency> list(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") String by) {
        List<StageLatency.By> told = Parameter.anyOf(StageLatency.By.class, "by", by);
        return latencies.of(
                Parameter.instant("from", from),
                Parameter.instant("to", to),
                told == null ? StageLatency.By.SEVERITY : told.getFirst());
    }
}
