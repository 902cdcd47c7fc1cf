package org.tianwang.alert.rule;

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
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Rules: read by staff, changed by supervisors and administrators; seeds put them with fixed ids. */
@Path("/api/v1/rules")
@Tag(name = "rules")
@RunOnVirtualThread
public class RuleResource {

    private final RuleService rules;

    RuleResource(RuleService rules) {
        this.rules = rules;
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
        Roles.ADMIN
    })
    @Operation(summary = "Alert rules with what became of their alerts, newest first")
    public Page<RuleView> list(
            @QueryParam("snoozed") boolean snoozed,
            @QueryParam("archived") boolean archived,
            @Valid @BeanParam PageQuery page) {
        return rules.list(snoozed, archived, page);
    }

    @GET
    @Path("/{id}")
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
        Roles.ADMIN
    })
    @Operation(summary = "One rule")
    public RuleView get(@PathParam("id") UUID id) {
        return rules.get(id);
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Make a rule")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response create(@NotNull @Valid RuleRequest request) {
        return created(rules.create(request));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Make a rule with a given id, or change it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid RuleRequest request) {
        RuleService.Saved saved = rules.put(id, request);
        return saved.created()
                ? created(saved.rule())
                : Response.ok(saved.rule()).build();
    }

    @POST
    @Path("/{id}/enable")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Switch a rule on")
    public RuleView enable(@PathParam("id") UUID id) {
        return rules.turn(id, true);
    }

    @POST
    @Path("/{id}/disable")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Switch a rule off")
    public RuleView disable(@PathParam("id") UUID id) {
        return rules.turn(id, false);
    }

    @POST
    @Path("/{id}/archive")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Put a rule away that is no longer wanted",
            description = "It is switched off, stands in no list but that of archived rules, and keeps its alerts.")
    public RuleView archive(@PathParam("id") UUID id) {
        return rules.archive(id);
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Bring an archived rule back, switched off")
    public RuleView restore(@PathParam("id") UUID id) {
        return rules.restore(id);
    }

    private static Response created(RuleView rule) {
        return Response.created(URI.create("/api/v1/rules/" + rule.id()))
                .entity(rule)
                .build();
    }
}
