package org.tianwang.alert.dryrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.rule.RuleRequest;
import org.tianwang.platform.security.Roles;

/** Trying a rule out. */
@Path("/api/v1/rules")
@Tag(name = "rules")
@RunOnVirtualThread
public class DryRunResource {

    private final DryRunService trials;

    DryRunResource(DryRunService trials) {
        this.trials = trials;
    }

    /** What the rule would have made of the last hour; nothing is stored. */
    @POST
    @Path("/dry-run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "What a rule would have made of the last hour")
    public DryRunView run(@NotNull @Valid RuleRequest request) {
        return trials.run(request);
    }
}
