package org.tianwang.alert.sighting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Where a plate was seen. A search, not a list: nothing is answered without a purpose. */
@Path("/api/v1/sightings")
@Tag(name = "sightings")
@RunOnVirtualThread
public class SightingResource {

    private final SightingService sightings;

    SightingResource(SightingService sightings) {
        this.sightings = sightings;
    }

    @POST
    @Path("/search")
    @RolesAllowed(Roles.INVESTIGATOR)
    public Page<SightingView> search(@NotNull @Valid SearchSightingsRequest request, @Valid @BeanParam PageQuery page) {
        return sightings.search(request, page);
    }
}
