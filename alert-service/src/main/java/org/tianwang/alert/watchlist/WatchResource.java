package org.tianwang.alert.watchlist;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** The watch list: one person asks for an entry, a supervisor who is somebody else decides. */
@Path("/api/v1/watchlist")
@Tag(name = "watchlist")
@RunOnVirtualThread
public class WatchResource {

    private final WatchService watchList;

    WatchResource(WatchService watchList) {
        this.watchList = watchList;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    public Page<WatchView> list(@QueryParam("status") String status, @Valid @BeanParam PageQuery page) {
        return watchList.list(status, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    public WatchView get(@PathParam("id") UUID id) {
        return watchList.get(id);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WatchView.class)))
    public Response request(@NotNull @Valid WatchRequest request) {
        WatchView entry = watchList.request(request);
        return Response.created(URI.create("/api/v1/watchlist/" + entry.id()))
                .entity(entry)
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.SUPERVISOR)
    public WatchView approve(@PathParam("id") UUID id) {
        return watchList.decide(id, WatchStatus.ACTIVE);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.SUPERVISOR)
    public WatchView reject(@PathParam("id") UUID id) {
        return watchList.decide(id, WatchStatus.REJECTED);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    public WatchView withdraw(@PathParam("id") UUID id) {
        return watchList.withdraw(id);
    }
}
