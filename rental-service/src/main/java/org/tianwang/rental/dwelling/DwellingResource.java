package org.tianwang.rental.dwelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;
import org.tianwang.platform.web.IdempotencyKeys;
import org.tianwang.platform.web.IfMatch;
import org.tianwang.rental.landlord.LandlordView;

/** Let dwellings. Who the landlord is by name is a look that is written down before the answer is given. */
@Path("/api/v1/dwellings")
@LookAt("dwelling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dwellings")
public class DwellingResource {

    private final DwellingDesk desk;
    private final AuditTrail audit;
    private final IdempotencyKeys keys;
    private final IfMatch ifMatch;
    private final Clock clock;

    DwellingResource(DwellingDesk desk, AuditTrail audit, IdempotencyKeys keys, IfMatch ifMatch, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.keys = keys;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.RENTAL_OFFICER, Roles.SUPERVISOR, Roles.CLERK, Roles.GRID_OFFICER, Roles.LANDLORD})
    @Operation(summary = "Dwellings of the caller's jurisdiction, newest first; a landlord's own ones")
    public Page<DwellingView> list(
            @QueryParam("township") @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "is no township code")
                    String township,
            @Parameter(description = "A dwelling, for all others of its landlord: a search of a person, with a purpose")
                    @QueryParam("sameLandlordAs")
                    UUID sameLandlordAs,
            @Parameter(description = "Case, incident or task and the reason; needed with sameLandlordAs")
                    @QueryParam("purpose")
                    @Size(max = 200)
                    String purpose,
            @BeanParam @Valid PageQuery page) {
        if (sameLandlordAs != null) {
            String why = given(purpose);
            audit.record(Look.allowed("LANDLORD_DWELLINGS_SEARCHED", "dwelling", sameLandlordAs, why));
        }
        return desk.list(township, sameLandlordAs, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.RENTAL_OFFICER, Roles.SUPERVISOR, Roles.CLERK, Roles.GRID_OFFICER, Roles.LANDLORD})
    @Operation(summary = "One dwelling")
    public DwellingView get(@PathParam("id") UUID id) {
        return desk.get(id);
    }

    @GET
    @Path("/{id}/landlord")
    @RolesAllowed({Roles.RENTAL_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "A dwelling's landlord by name, for a purpose; the look is entered in the audit trail")
    public LandlordView landlord(
            @PathParam("id") UUID id,
            @Parameter(description = "Case, incident or task and the reason", required = true)
                    @QueryParam("purpose")
                    @Size(max = 200)
                    String purpose) {
        String why = given(purpose);
        LandlordView landlord = desk.landlord(id);
        audit.record(Look.allowed("LANDLORD_VIEWED", "dwelling", id, why));
        return landlord;
    }

    private static String given(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new InvalidProblem("purpose", "must be given to learn who a landlord is or what he lets");
        }
        return purpose.strip();
    }

    /** The transaction begins here, so that an idempotency key and what it stands for share it. */
    @POST
    @Transactional
    @RolesAllowed(Roles.RENTAL_OFFICER)
    @Operation(summary = "Register a dwelling")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DwellingView.class)))
    public Response register(@NotNull @Valid DwellingRequest request) {
        return created(keys.once(request, DwellingView.class, () -> desk.register(Ids.next(clock), request)));
    }

    @PUT
    @Transactional
    @Path("/{id}")
    @RolesAllowed({Roles.RENTAL_OFFICER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Register a dwelling with a given id, or change it; the same once more changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DwellingView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DwellingView.class)))
    public Response put(@PathParam("id") UUID id, @NotNull @Valid DwellingRequest request) {
        DwellingDesk.Put put = desk.put(id, request, ifMatch);
        return put.created() ? created(put.view()) : Response.ok(put.view()).build();
    }

    private static Response created(DwellingView view) {
        return Response.created(URI.create("/api/v1/dwellings/" + view.id()))
                .entity(view)
                .build();
    }
}
