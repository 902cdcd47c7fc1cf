package org.tianwang.alert.track;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.contracts.plates.FollowView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Vehicles followed live for an incident. Its crews may read where they were last; starting is the desk's. */
@Path("/api/v1/tracks/follows")
@LookAt("follow")
@Tag(name = "tracks")
@RunOnVirtualThread
public class FollowResource {

    private final FollowService follows;
    private final FollowReader reader;

    FollowResource(FollowService follows, FollowReader reader) {
        this.follows = follows;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER})
    @Operation(summary = "Vehicles that are or were followed, newest first")
    public Page<FollowView> list(
            @QueryParam("incidentId") UUID incidentId,
            @QueryParam("running") boolean running,
            @Valid @BeanParam PageQuery page) {
        return reader.list(incidentId, running, page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Follow a vehicle for an incident")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowView.class)))
    public Response start(@NotNull @Valid FollowRequest request) {
        FollowView follow = follows.start(request);
        return Response.created(URI.create("/api/v1/tracks/follows/" + follow.id() + "/track"))
                .entity(follow)
                .build();
    }

    @GET
    @Path("/{id}/track")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "The way of a followed vehicle; the look is entered in the audit trail")
    public TrackView track(@PathParam("id") UUID id) {
        return reader.track(id);
    }

    @POST
    @Path("/{id}/stop")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Stop following a vehicle")
    public FollowView stop(@PathParam("id") UUID id) {
        return follows.stop(id);
    }
}
