package org.tianwang.ingest.patrol;

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
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.contracts.sky.PatrolFindingView;
import org.tianwang.contracts.sky.PatrolRoundView;
import org.tianwang.contracts.sky.PatrolStatus;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;

/** Patrol rounds by REST: begun, walked camera by camera, ended; and what was noted on them. */
@Path("/api/v1/patrols/rounds")
@RunOnVirtualThread
public class RoundResource {
    private final RoundService rounds;
    private final FindingService findings;

    RoundResource(RoundService rounds, FindingService findings) {
        this.rounds = rounds;
        this.findings = findings;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Patrol rounds, newest first")
    public Page<PatrolRoundView> list(
            @QueryParam("planId") UUID planId, @QueryParam("status") String status, @BeanParam @Valid PageQuery page) {
        return rounds.list(planId, status(status), page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Begin a patrol round")
    public Response start(@NotNull @Valid PatrolRequests.Start request) {
        RoundDetails details = rounds.start(request.planId());
        return Response.created(
                        URI.create("/api/v1/patrols/rounds/" + details.round().id()))
                .entity(details)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "One round, camera by camera")
    public RoundDetails get(@PathParam("id") UUID id) {
        return rounds.get(id);
    }

    @POST
    @Path("{id}/advance")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Go on to the next camera of a round")
    public RoundDetails advance(@PathParam("id") UUID id, @NotNull @Valid PatrolRequests.Advance request) {
        return rounds.advance(id, request);
    }

    @POST
    @Path("{id}/glimpses")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Keep the picture of this moment for a finding")
    public GlimpseView glimpse(@PathParam("id") UUID id, @NotNull @Valid PatrolRequests.Glimpse request) {
        return rounds.glimpse(id, request.position());
    }

    @POST
    @Path("{id}/findings")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Note what was found")
    public PatrolFindingView note(@PathParam("id") UUID id, @NotNull @Valid PatrolRequests.Note request) {
        return findings.note(id, request);
    }

    @POST
    @Path("{id}/findings/{findingId}/escalate")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Make an incident of a finding")
    public PatrolFindingView escalate(
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId,
            @NotNull @Valid PatrolRequests.Escalate request) {
        return findings.escalate(id, findingId, request.incidentId());
    }

    @POST
    @Path("{id}/finish")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "End a round whose cameras were all seen")
    public RoundDetails finish(@PathParam("id") UUID id) {
        return rounds.finish(id);
    }

    @POST
    @Path("{id}/abandon")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Give a round up, for a reason")
    public RoundDetails abandon(@PathParam("id") UUID id, @NotNull @Valid PatrolRequests.Abandon request) {
        return rounds.abandon(id, request.reason());
    }

    private static PatrolStatus status(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(PatrolStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem("status", "must be one of " + Arrays.toString(PatrolStatus.values())));
    }
}
