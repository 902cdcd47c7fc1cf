package org.tianwang.ingest.patrol;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IfMatch;

/** Patrol plans by REST. */
@Path("/api/v1/patrols/plans")
@RunOnVirtualThread
public class PlanResource {
    private final PlanService service;
    private final IfMatch ifMatch;

    PlanResource(PlanService service, IfMatch ifMatch) {
        this.service = service;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "Patrol plans")
    public Page<PlanView> list(@BeanParam @Valid PageQuery page) {
        return service.list(page);
    }

    @POST
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Make a patrol plan")
    public Response create(@NotNull @Valid PlanRequest request) {
        return created(service.create(request));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(summary = "One patrol plan")
    public PlanView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR, Roles.SERVICE})
    @Operation(summary = "Make a patrol plan with a given id, or change it")
    public Response put(@PathParam("id") UUID id, @NotNull @Valid PlanRequest request) {
        PlanService.Put put = service.put(id, request, ifMatch::check);
        return put.created() ? created(put.view()) : Response.ok(put.view()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.SUPERVISOR})
    @Operation(summary = "Remove a patrol plan; its rounds stay")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id, ifMatch::check);
    }

    private static Response created(PlanView view) {
        return Response.created(URI.create("/api/v1/patrols/plans/" + view.id()))
                .entity(view)
                .build();
    }
}
