package org.tianwang.ingest.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tianwang.ingest.forward.CameraForward;
import org.tianwang.ingest.forward.LiveRelay;
import org.tianwang.ingest.pipeline.StreamKind;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/**
 * Live view. With an upgrade to a WebSocket it is the view itself; without one it tells what the view would show, or
 * why there is none, because a browser cannot read why its WebSocket was refused.
 */
@Path("/api/v1/cameras/{id}/live")
@LookAt("camera")
public class LiveResource {
    private final LiveService service;
    private final LiveSockets sockets;
    private final CameraForward forward;
    private final LiveRelay relay;

    LiveResource(LiveService service, LiveSockets sockets, CameraForward forward, LiveRelay relay) {
        this.service = service;
        this.sockets = sockets;
        this.forward = forward;
        this.relay = relay;
    }

    @GET
    @Blocking
    @RunOnVirtualThread
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.OFFICER})
    @Operation(
            summary = "Live view of a camera",
            description = "As a WebSocket: a JSON message with the codec, then fragmented MP4. Without an upgrade: what"
                    + " would be shown. A look is written down before its first byte and at its end.")
    @APIResponseSchema(LiveOffer.class)
    public CompletionStage<Response> live(
            @PathParam("id") UUID id,
            @QueryParam("stream") @DefaultValue("sub") @Pattern(regexp = "(?i)sub|main") String stream,
            @QueryParam("original") @DefaultValue("false") boolean original,
            @QueryParam("purpose") @DefaultValue("") @Size(max = 200) String purpose,
            @Context HttpServerRequest request) {
        LiveService.Wish wish =
                new LiveService.Wish(id, StreamKind.valueOf(stream.toUpperCase(Locale.ROOT)), original, purpose);
        service.mayLook(wish);
        Optional<URI> owner = forward.owner(id, request);
        if (!LiveSockets.isUpgrade(request)) {
            return CompletableFuture.completedFuture(owner.map(other -> forward.get(other, request))
                    .orElseGet(() -> Response.ok(service.offer(wish)).build()));
        }
        CompletableFuture<Response> over = new CompletableFuture<>(); // the request lasts as long as the view
        if (owner.isPresent()) {
            relay.open(owner.get(), request, forward.remoteAddress(), over);
        } else {
            sockets.open(request, service.admit(wish), over);
        }
        return over;
    }
}
