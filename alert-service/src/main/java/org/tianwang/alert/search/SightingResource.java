package org.tianwang.alert.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Where plates were seen. A search, not a list: nothing is answered without a purpose. */
@Path("/api/v1/sightings")
@LookAt("sightings")
@Tag(name = "sightings")
@RunOnVirtualThread
public class SightingResource {

    private final SearchService sightings;

    SightingResource(SearchService sightings) {
        this.sightings = sightings;
    }

    /** A broad search answers 403 and says so: ask for a second person at {@code /requests}. */
    @POST
    @Path("/search")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(summary = "Search sightings for a purpose; a broad search is refused with what makes it broad")
    public SearchAnswer search(@NotNull @Valid SearchSightingsRequest request, @Valid @BeanParam PageQuery page) {
        return sightings.search(request, page);
    }

    /** A life is in danger: answered at once, however broad, and reviewed by a second person within a day. */
    @POST
    @Path("/emergency")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "Search sightings where a life is in danger: answered at once, reviewed afterwards")
    public SearchAnswer emergency(@NotNull @Valid SearchSightingsRequest request, @Valid @BeanParam PageQuery page) {
        return sightings.emergency(request, page);
    }
}
