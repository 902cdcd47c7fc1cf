package org.tianwang.alert.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.tianwang.alert.unit.Recommendation;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.security.Roles;

/** Sending units to an incident. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "incidents")
@RunOnVirtualThread
public class DispatchResource {

    private final DispatchService dispatch;

    DispatchResource(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @GET
    @Path("/{id}/recommendations")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Units that could go to an incident, the best first, with reasons")
    public Page<Recommendation> recommend(@PathParam("id") UUID id) {
        return dispatch.recommend(id);
    }

    @POST
    @Path("/{id}/tasks")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Send a unit to an incident, or set it aside")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response issue(@PathParam("id") UUID id, @NotNull @Valid IssueTaskRequest request) {
        TaskView task = dispatch.issue(id, request);
        return Response.created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(task)
                .build();
    }
}
