package org.tianwang.alert.road;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Road networks: imported by administrators and seeds, in force as soon as they are compiled. */
@Path("/api/v1/roads")
@Tag(name = "roads")
@RunOnVirtualThread
public class RoadNetworkResource {

    private final RoadNetworkService networks;

    RoadNetworkResource(RoadNetworkService networks) {
        this.networks = networks;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.ADMIN})
    @Operation(summary = "Road networks")
    public Page<RoadNetworkView> list(@Valid @BeanParam PageQuery page) {
        return networks.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.ADMIN})
    @Operation(summary = "One road network")
    public RoadNetworkView get(@PathParam("id") UUID id) {
        return networks.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Put a road network in place, junctions and roads as a whole")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoadNetworkView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoadNetworkView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid RoadNetworkRequest request) {
        RoadNetworkService.Saved saved = networks.put(id, request);
        Response.ResponseBuilder answer =
                saved.created() ? Response.created(URI.create("/api/v1/roads/" + id)) : Response.ok();
        return answer.entity(saved.network()).build();
    }
}
