package org.tianwang.population.grid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.contracts.people.GridKind;
import org.tianwang.contracts.people.GridView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IdempotencyKeys;

/** Police grids: read by those who work with them, drawn by administrators and by the seeds. */
@Path("/api/v1/grids")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "grids")
public class GridResource {

    private final GridDesk desk;
    private final IdempotencyKeys keys;

    GridResource(GridDesk desk, IdempotencyKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @GET
    @RolesAllowed({
        Roles.GRID_OFFICER,
        Roles.DISPATCHER,
        Roles.INVESTIGATOR,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "Grids of the caller's jurisdiction, newest first")
    public Page<GridView> list(
            @QueryParam("township") @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "is no township code")
                    String township,
            @QueryParam("kind") GridKind kind,
            @BeanParam @Valid PageQuery page) {
        return desk.list(township, kind, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.GRID_OFFICER,
        Roles.DISPATCHER,
        Roles.INVESTIGATOR,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "One grid")
    public GridView get(@PathParam("id") UUID id) {
        return desk.get(id);
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Draw a grid")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GridView.class)))
    public Response create(@NotNull @Valid GridRequest request) {
        GridView view = keys.once(request, GridView.class, () -> desk.create(request));
        return created(view);
    }

    @PUT
    @Transactional
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Draw a grid with a given id, or draw it anew; the same once more changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GridView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GridView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid GridRequest request) {
        GridDesk.Put put = desk.put(id, request);
        return put.created() ? created(put.view()) : Response.ok(put.view()).build();
    }

    private static Response created(GridView view) {
        return Response.created(URI.create("/api/v1/grids/" + view.id()))
                .entity(view)
                .build();
    }
}
