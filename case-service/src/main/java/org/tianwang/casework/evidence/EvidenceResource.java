package org.tianwang.casework.evidence;

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

/** A piece of evidence. */
@Path("/api/v1/evidence")
@LookAt("evidence")
@RunOnVirtualThread
@Tag(name = "evidence")
public class EvidenceResource {

    private static final String JPEG = "image/jpeg";

    private final EvidenceService evidence;

    EvidenceResource(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** Who had it, when and why, oldest first. */
    @GET
    @Path("/{id}/custody")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "Who held a piece of evidence, when and why")
    public Page<CustodyView> custody(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return evidence.custody(id, page);
    }

    /** The bytes as they were taken over; the look is entered in the audit trail and in the chain of custody. */
    @GET
    @Path("/{id}/content")
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "A piece of evidence itself; the look is entered in the audit trail")
    @APIResponse(responseCode = "200", content = @Content(mediaType = JPEG))
    public Response content(@PathParam("id") UUID id) {
        EvidenceService.Content content = evidence.look(id);
        return Response.ok(EvidenceService.wholeOrNone(content), content.mediaType())
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
