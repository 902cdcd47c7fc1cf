package org.tianwang.ingest.camera;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IfMatch;

/** Cameras by REST; their pictures are in {@code PictureResource}. */
@Path("/api/v1/cameras")
@RunOnVirtualThread
public class CameraResource {
    private final CameraService service;
    private final CameraCreation creation;
    private final IfMatch ifMatch;

    CameraResource(CameraService service, CameraCreation creation, IfMatch ifMatch) {
        this.service = service;
        this.creation = creation;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.DISPATCHER,
        Roles.OFFICER,
        Roles.CASE_OFFICER,
        Roles.GRID_OFFICER,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "Cameras of the caller's jurisdiction")
    public Page<CameraView> list(
            @QueryParam("tier") String tier,
            @QueryParam("township") String township,
            @QueryParam("health") String health,
            @QueryParam("tag") String tag,
            @QueryParam("q") String text,
            @BeanParam @Valid PageQuery page) {
        return service.list(CameraFilter.of(tier, township, health, tag, text), page);
    }

    /** For trees and overviews of many cameras, without loading them. */
    @GET
    @Path("counts")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.DISPATCHER,
        Roles.OFFICER,
        Roles.CASE_OFFICER,
        Roles.GRID_OFFICER,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "How many cameras there are, by tier, township and health")
    public Page<CameraCount> counts() {
        return service.counts();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Register a camera")
    public Response create(@NotNull @Valid CameraRequest request) {
        CameraView view = creation.once(request);
        return created(view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.DISPATCHER,
        Roles.OFFICER,
        Roles.CASE_OFFICER,
        Roles.GRID_OFFICER,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "One camera")
    public CameraView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Register a camera with a given id, or change it")
    public Response put(@PathParam("id") UUID id, @NotNull @Valid CameraRequest request) {
        CameraService.Put put = service.put(id, request, ifMatch::check);
        return put.created() ? created(put.view()) : Response.ok(put.view()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a camera; recordings, pictures and ledgers stay until their time is up")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id, ifMatch::check);
    }

    @GET
    @Path("{id}/health")
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.DISPATCHER,
        Roles.OFFICER,
        Roles.CASE_OFFICER,
        Roles.GRID_OFFICER,
        Roles.CLERK,
        Roles.RENTAL_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "A camera's health now")
    public CameraHealthView health(@PathParam("id") UUID id) {
        return service.health(id);
    }

    private static Response created(CameraView view) {
        return Response.created(URI.create("/api/v1/cameras/" + view.id()))
                .entity(view)
                .build();
    }
}
