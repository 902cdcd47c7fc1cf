package org.tianwang.alert.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;

/** Duplicates: several people tell of one matter, and a camera sees it too. */
@Path("/api/v1/incidents")
@LookAt("incident")
@Tag(name = "incidents")
@RunOnVirtualThread
public class DuplicateResource {

    private final DuplicateService duplicates;
    private final IncidentMerging merging;
    private final Clock clock;

    DuplicateResource(DuplicateService duplicates, IncidentMerging merging, Clock clock) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.clock = clock;
    }

    /** What is open near a place now, for whoever takes a call and has not opened anything yet. */
    @GET
    @Path("/duplicates")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Incidents that may be the same matter as a call that is being taken")
    public Page<DuplicateView> like(
            @QueryParam("lon") String lon,
            @QueryParam("lat") String lat,
            @QueryParam("place") @Size(max = 300) String place,
            @QueryParam("kind") String kind) {
        List<IncidentKind> kinds = Parameter.anyOf(IncidentKind.class, "kind", kind);
        GeoPoint location =
                lon == null && lat == null ? null : new GeoPoint(degrees("lon", lon, 180), degrees("lat", lat, 90));
        return duplicates.like(
                new DuplicatePolicy.Report(location, place, clock.instant(), kinds == null ? null : kinds.getFirst()));
    }

    @GET
    @Path("/{id}/duplicates")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Incidents that may be the same matter as this one")
    public Page<DuplicateView> of(@PathParam("id") UUID id) {
        return duplicates.of(id);
    }

    /** This incident is a duplicate of another one. Nothing is lost, and it can be undone. */
    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Point an incident to the one that it duplicates")
    public IncidentView merge(@PathParam("id") UUID id, @NotNull @Valid MergeRequest request) {
        return merging.merge(id, request);
    }

    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(summary = "Part an incident from the one that it was merged into")
    public IncidentView unmerge(@PathParam("id") UUID id) {
        return merging.part(id);
    }

    private static double degrees(String name, String text, double most) {
        try {
            double value = Double.parseDouble(text == null ? "" : text);
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw outside(name, most);
        }
        throw outside(name, most);
    }

    private static InvalidProblem outside(String name, double most) {
        return new InvalidProblem(name, "must be degrees up to " + most);
    }
}
