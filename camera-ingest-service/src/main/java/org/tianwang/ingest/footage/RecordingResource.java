package org.tianwang.ingest.footage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.ingest.recording.RecordingOverview;
import org.tianwang.ingest.recording.RecordingState;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;

/** Recordings by REST: how they stand, when there are some, and looking at them. */
@jakarta.ws.rs.Path("/api/v1/recordings")
@LookAt("recording")
@Tag(name = "recordings")
@RunOnVirtualThread
public class RecordingResource {
    private final TimelineService timelines;
    private final ViewingService viewings;
    private final PlaybackService playback;
    private final AlertClipService clips;
    private final RecordingOverview overview;

    RecordingResource(
            TimelineService timelines,
            ViewingService viewings,
            PlaybackService playback,
            AlertClipService clips,
            RecordingOverview overview) {
        this.timelines = timelines;
        this.viewings = viewings;
        this.playback = playback;
        this.clips = clips;
        this.overview = overview;
    }

    @GET
    @Path("status")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Whether recordings are kept, and since when there is no room")
    public RecordingState status() {
        return overview.state();
    }

    @GET
    @Path("timeline")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "What there is of a camera's recordings in a range, with gaps and events")
    public TimelineView timeline(
            @NotNull @QueryParam("cameraId") UUID cameraId,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return timelines.of(cameraId, Span.of(Span.time("from", from), Span.time("to", to), TimelineService.LONGEST));
    }

    @POST
    @Path("viewings")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Open a range of a recording for a purpose that is written down first")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ViewingView.class)))
    public Response open(@NotNull @Valid OpenViewingRequest request) {
        ViewingView view = viewings.open(request);
        return Response.created(URI.create("/api/v1/recordings/viewings/" + view.id() + "/segments"))
                .entity(view)
                .build();
    }

    @GET
    @Path("viewings/{id}/segments")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Segments of a viewing")
    public Page<SegmentView> segments(
            @PathParam("id") UUID id,
            @QueryParam("from") String from,
            @QueryParam("cursor") String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(200) int size) {
        return playback.segments(id, Span.time("from", from), sequence(cursor), size);
    }

    private static long sequence(String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidProblem("cursor", "is not a cursor of this list; leave it out to begin anew");
        }
    }

    @GET
    @Path("viewings/{id}/segments/{sequence}")
    @Produces("video/mp4")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "One segment of a viewing, masked where the camera is")
    public Response segment(
            @PathParam("id") UUID id, @PathParam("sequence") long sequence, @Context HttpHeaders headers) {
        return playback.segment(id, sequence).answer(headers);
    }

    @GET
    @Path("viewings/{id}/picture")
    @Produces("image/jpeg")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "The picture of one moment of a viewing")
    public Response picture(
            @PathParam("id") UUID id,
            @QueryParam("at") String at,
            @QueryParam("thumbnail") @DefaultValue("false") boolean thumbnail) {
        return Response.ok(playback.picture(id, required("at", at), thumbnail))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("clip")
    @Produces("video/mp4")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER})
    @Operation(summary = "The seconds around an alert, with the alert as purpose")
    public Response clip(
            @NotNull @QueryParam("cameraId") UUID cameraId,
            @QueryParam("at") String at,
            @QueryParam("before") @DefaultValue("10") @Min(0) @Max(60) int before,
            @QueryParam("after") @DefaultValue("10") @Min(1) @Max(60) int after,
            @NotNull @QueryParam("alertId") UUID alertId,
            @Context HttpHeaders headers) {
        return clips.around(cameraId, required("at", at), before, after, alertId)
                .answer(headers);
    }

    private static Instant required(String field, String text) {
        Instant time = Span.time(field, text);
        if (time == null) {
            throw new InvalidProblem(field, "must not be missing");
        }
        return time;
    }
}
