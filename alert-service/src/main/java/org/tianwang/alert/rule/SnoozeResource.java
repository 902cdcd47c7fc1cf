package org.tianwang.alert.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.security.Roles;

/** Silencing a rule for a while, and ending that early. */
@Path("/api/v1/rules")
@Tag(name = "rules")
@RunOnVirtualThread
public class SnoozeResource {

    private final SnoozeService snoozes;

    SnoozeResource(SnoozeService snoozes) {
        this.snoozes = snoozes;
    }

    @POST
    @Path("/{id}/snooze")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Silence a rule until an instant",
            description =
                    "Its detections raise no alerts until then and are counted. Ends by itself; at most 72 hours.")
    public RuleView snooze(@PathParam("id") UUID id, @NotNull @Valid SnoozeRequest request) {
        return snoozes.snooze(id, request);
    }

    @POST
    @Path("/{id}/wake")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "End a rule's snooze now")
    public RuleView wake(@PathParam("id") UUID id) {
        return snoozes.wake(id);
    }
}
