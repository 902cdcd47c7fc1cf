package org.tianwang.alert.picture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** Pictures that a crew sends from the scene, each under an id of its own choice. */
@Path("/api/v1/tasks")
@LookAt("task")
@Tag(name = "pictures")
@RunOnVirtualThread
public class TaskPictureResource {

    private final PictureIntake intake;

    TaskPictureResource(PictureIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes the bytes of a JPEG. {@code X-Occurred-At} says when it was taken, {@code X-Content-SHA256} what must have
     * arrived. Sending it again is answered as it stands.
     */
    @PUT
    @Path("/{id}/pictures/{pictureId}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Send a picture from the scene; the same once more changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PictureView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PictureView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("pictureId") UUID pictureId,
            @HeaderParam("X-Content-SHA256") String sha256,
            byte[] picture) {
        PictureIntake.TakenIn taken = intake.take(id, pictureId, picture, sha256);
        Response.ResponseBuilder answer =
                taken.fresh() ? Response.created(URI.create(taken.picture().url())) : Response.ok();
        return answer.entity(taken.picture()).build();
    }
}
