package org.tianwang.alert.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Tasks: moved on by the crew that was sent, called off by whoever sends. */
@Path("/api/v1/tasks")
@LookAt("task")
@Tag(name = "tasks")
@RunOnVirtualThread
public class TaskResource {

    private final TaskService tasks;
    private final CrewService crew;
    private final DispatchService dispatch;

    TaskResource(TaskService tasks, CrewService crew, DispatchService dispatch) {
        this.tasks = tasks;
        this.crew = crew;
        this.dispatch = dispatch;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Tasks: one's own, or those of the caller's jurisdiction")
    public Page<TaskView> list(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("status") String status,
            @QueryParam("incidentId") String incidentId,
            @Valid @BeanParam PageQuery page) {
        return tasks.list(mine, TaskFilter.of(status, Parameter.uuid("incidentId", incidentId)), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "One task")
    public TaskView get(@PathParam("id") UUID id) {
        return tasks.get(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's step: take the task on")
    public TaskView accept(@PathParam("id") UUID id) {
        return crew.accept(id);
    }

    @POST
    @Path("/{id}/depart")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's step: set off")
    public TaskView depart(@PathParam("id") UUID id) {
        return crew.depart(id);
    }

    @POST
    @Path("/{id}/arrive")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's step: at the scene")
    public TaskView arrive(@PathParam("id") UUID id) {
        return crew.arrive(id);
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's step: done, with the outcome")
    public TaskView complete(@PathParam("id") UUID id, @NotNull @Valid CompleteTaskRequest request) {
        return crew.complete(id, request);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's step: cannot go, for a reason")
    public TaskView refuse(@PathParam("id") UUID id, @NotNull @Valid RefuseTaskRequest request) {
        return crew.refuse(id, request);
    }

    /** The crew needs more units: the next one is proposed to the dispatcher. */
    @POST
    @Path("/{id}/reinforce")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "A crew's call for more units")
    public TaskView reinforce(@PathParam("id") UUID id, @NotNull @Valid ReinforceRequest request) {
        return crew.reinforce(id, request);
    }

    /** Sends a reserved unit. */
    @POST
    @Path("/{id}/issue")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Send a unit that was set aside")
    public TaskView issue(@PathParam("id") UUID id) {
        return dispatch.send(id);
    }

    /** Calls this unit off and sends another in its place; answers with the new task. */
    @POST
    @Path("/{id}/reassign")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Call a unit off and send another in its place, both or neither")
    public TaskView reassign(@PathParam("id") UUID id, @NotNull @Valid ReassignTaskRequest request) {
        return dispatch.reassign(id, request);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Call a unit off, for a reason")
    public TaskView cancel(@PathParam("id") UUID id, @NotNull @Valid CancelTaskRequest request) {
        return dispatch.cancel(id, request);
    }
}
