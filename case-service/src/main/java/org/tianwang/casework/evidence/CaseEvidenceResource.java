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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** The evidence of a case, newest first. */
@Path("/api/v1/cases")
@LookAt("case")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "evidence")
public class CaseEvidenceResource {

    private final EvidenceService evidence;

    CaseEvidenceResource(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed({Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "The evidence of a case; the look is entered in the audit trail")
    public Page<EvidenceView> list(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return evidence.list(id, page);
    }
}
