package org.tianwang.alert.unit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Where units are: told by their devices, by a tracking server, or by the officer's own phone. */
@Path("/api/v1/units/positions")
@Tag(name = "units")
@RunOnVirtualThread
public class PositionResource {

    private final PositionService positions;

    PositionResource(PositionService positions) {
        this.positions = positions;
    }

    @POST
    @RolesAllowed({Roles.DEVICE, Roles.SERVICE, Roles.OFFICER})
    @Operation(summary = "Tell where units are, in batches")
    public PositionsAnswer take(@NotNull @Valid PositionsRequest request) {
        return positions.take(request);
    }

    /**
     * As Traccar forwards: one position a call, its device known by the unique id that the unit carries. One without a
     * fix is taken and dropped: refused, it would be forwarded again and again.
     */
    @POST
    @Path("/traccar")
    @RolesAllowed({Roles.DEVICE, Roles.SERVICE})
    @Operation(summary = "The same in the format that Traccar forwards")
    public PositionsAnswer traccar(@NotNull @Valid TraccarForward forward) {
        if (!forward.hasFix()) {
            return PositionsAnswer.WITHOUT_FIX;
        }
        PositionsAnswer answer = positions.take(forward.request());
        if (answer.unknown() > 0) {
            throw new NotFoundProblem("unit with device", forward.device().uniqueId());
        }
        return answer;
    }
}
