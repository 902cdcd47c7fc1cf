package org.tianwang.alert.watchlist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** The watch list: one person asks for an entry or its renewal, a supervisor who is somebody else decides. */
@Path("/api/v1/watchlist")
@LookAt("watch-list")
@Tag(name = "watchlist")
@RunOnVirtualThread
public class WatchResource {

    private final WatchService watchList;

    WatchResource(WatchService watchList) {
        this.watchList = watchList;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "Watch-list entries, newest first; the look is entered in the audit trail")
    public Page<WatchEntryView> list(
            @QueryParam("status") String status,
            @QueryParam("plate") String plate,
            @QueryParam("batchId") String batchId,
            @QueryParam("waiting") boolean waiting,
            @Valid @BeanParam PageQuery page) {
        return watchList.list(WatchFilter.of(status, plate, batchId, waiting), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "One watch-list entry; the look is entered in the audit trail")
    public WatchEntryView get(@PathParam("id") UUID id) {
        return watchList.get(id);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER})
    @Operation(summary = "Ask for a plate to be looked out for")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WatchEntryView.class)))
    public Response request(@NotNull @Valid WatchRequest request) {
        return created(watchList.request(request));
    }

    /** The same under an id of the caller's, so that a repeat changes nothing. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER})
    @Operation(summary = "Ask for a plate under a given id; the same once more changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WatchEntryView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WatchEntryView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid WatchRequest request) {
        WatchService.Put put = watchList.put(id, request);
        return put.created() ? created(put.entry()) : Response.ok(put.entry()).build();
    }

    /** Agrees to what waits: the entry, or its renewal. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Approve somebody else's entry or renewal")
    public WatchEntryView approve(@PathParam("id") UUID id) {
        return watchList.decide(id, true);
    }

    /** Refuses what waits: the entry, or its renewal. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Refuse somebody else's entry or renewal")
    public WatchEntryView reject(@PathParam("id") UUID id) {
        return watchList.decide(id, false);
    }

    @POST
    @Path("/{id}/renew")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER})
    @Operation(summary = "Ask for a longer validity")
    public WatchEntryView renew(@PathParam("id") UUID id, @NotNull @Valid RenewWatchRequest request) {
        return watchList.renew(id, request);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "End an entry at once, for a reason")
    public WatchEntryView withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawWatchRequest request) {
        return watchList.withdraw(id, request);
    }

    private static Response created(WatchEntryView entry) {
        return Response.created(URI.create("/api/v1/watchlist/" + entry.id()))
                .entity(entry)
                .build();
    }
}
