package org.tianwang.alert.picture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Pictures from the scene, as those see them who lead, and case-service when it takes them over as evidence. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "pictures")
@RunOnVirtualThread
public class IncidentPictureResource {

    private static final String JPEG = "image/jpeg";

    private final Pictures pictures;

    IncidentPictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{id}/pictures")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SERVICE})
    @Operation(summary = "Pictures that officers took at the scene, without their content")
    public Page<PictureView> list(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return pictures.list(id, page);
    }

    @GET
    @Path("/{id}/pictures/{pictureId}")
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SERVICE})
    @Operation(summary = "A picture from the scene; the look is entered in the audit trail")
    @APIResponse(responseCode = "200", content = @Content(mediaType = JPEG))
    public Response content(@PathParam("id") UUID id, @PathParam("pictureId") UUID pictureId) {
        return Response.ok(pictures.content(id, pictureId), JPEG)
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
