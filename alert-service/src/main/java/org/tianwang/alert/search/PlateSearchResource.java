package org.tianwang.alert.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.contracts.plates.PlateSearchView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Searches that a second person has to know of: broad ones before they are run, emergencies afterwards. */
@Path("/api/v1/sightings/requests")
@LookAt("search")
@Tag(name = "sightings")
@RunOnVirtualThread
public class PlateSearchResource {

    private final PlateSearchService searches;
    private final SearchService runs;

    PlateSearchResource(PlateSearchService searches, SearchService runs) {
        this.searches = searches;
        this.runs = runs;
    }

    /** Supervisors and auditors see all, others their own. */
    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Broad and emergency searches: one's own, and others' that a second person has to know of")
    public Page<PlateSearchView> list(@QueryParam("status") String status, @Valid @BeanParam PageQuery page) {
        return searches.list(status, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "One such search")
    public PlateSearchView get(@PathParam("id") UUID id) {
        return searches.get(id);
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(summary = "Ask a second person to agree to a broad search")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlateSearchView.class)))
    public Response request(@NotNull @Valid SearchSightingsRequest request) {
        PlateSearchView search = searches.request(request);
        return Response.created(URI.create("/api/v1/sightings/requests/" + search.id()))
                .entity(search)
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Agree to somebody else's broad search")
    public PlateSearchView approve(@PathParam("id") UUID id, @Valid DecisionRequest request) {
        return searches.decide(id, true, note(request));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Refuse somebody else's broad search")
    public PlateSearchView reject(@PathParam("id") UUID id, @Valid DecisionRequest request) {
        return searches.decide(id, false, note(request));
    }

    /** The one run by its requester, within an hour of the approval; with a cursor a further page of it. */
    @POST
    @Path("/{id}/run")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Run a search that was agreed to, once within the hour, or read on in it")
    public SearchAnswer run(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return runs.run(id, page);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "Say whether somebody else's emergency search was justified")
    public PlateSearchView review(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest request) {
        return searches.review(id, request);
    }

    private static String note(DecisionRequest request) {
        return request == null ? null : request.note();
    }
}
