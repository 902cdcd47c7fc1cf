package org.tianwang.alert.unit;

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
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Units: seen by those who send them, set up by administrators and seeds. */
@Path("/api/v1/units")
@Tag(name = "units")
@RunOnVirtualThread
public class UnitResource {

    private final UnitService units;

    UnitResource(UnitService units) {
        this.units = units;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Units with status, shift and position")
    public Page<UnitView> list(
            @QueryParam("status") String status, @QueryParam("kind") String kind, @Valid @BeanParam PageQuery page) {
        return units.list(UnitFilter.of(status, kind), page);
    }

    /** The officer's own units: what his page tells positions for. */
    @GET
    @Path("/mine")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Units whose crew the caller is in")
    public Page<UnitView> mine() {
        return units.mine();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.ADMIN})
    @Operation(summary = "One unit")
    public UnitView get(@PathParam("id") UUID id) {
        return units.get(id);
    }

    /**
     * Takes a unit out of service or back. An order that it has not answered goes to the next unit; what it has accepted
     * stays with it until somebody reassigns it, and who could go instead is proposed.
     */
    @POST
    @Path("/{id}/service")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Take a unit out of service, or put it back, for a reason")
    public UnitView serve(@PathParam("id") UUID id, @NotNull @Valid UnitServiceRequest request) {
        return units.serve(id, request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Register a unit with a given id, or change it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid UnitRequest request) {
        UnitService.Saved saved = units.put(id, request);
        Response.ResponseBuilder answer =
                saved.created() ? Response.created(URI.create("/api/v1/units/" + id)) : Response.ok();
        return answer.entity(saved.unit()).build();
    }
}
