package org.tianwang.alert.track;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** The way of a vehicle. Asked with a body, so that no plate stands in an address; nothing is answered without a purpose. */
@Path("/api/v1/tracks")
@LookAt("track")
@Tag(name = "tracks")
@RunOnVirtualThread
public class TrackResource {

    private final TrackService tracks;

    TrackResource(TrackService tracks) {
        this.tracks = tracks;
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(summary = "The way of a plate, for a purpose, with gaps and impossible jumps")
    public TrackView track(@NotNull @Valid TrackRequest request) {
        return tracks.track(request);
    }
}
