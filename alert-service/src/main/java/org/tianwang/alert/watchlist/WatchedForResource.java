package org.tianwang.alert.watchlist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** Why the vehicle of an alert is looked out for. */
@Path("/api/v1/alerts")
@LookAt("alert")
@Tag(name = "alerts")
@RunOnVirtualThread
public class WatchedForResource {

    private final WatchService watchList;

    WatchedForResource(WatchService watchList) {
        this.watchList = watchList;
    }

    /**
     * The watch-list entry that an alert rests on, as it stands now, for everybody who may see the alert: whoever sends a
     * unit after a vehicle must know what for, and that it is still looked out for. 404 where the entry is forgotten.
     */
    @GET
    @Path("/{id}/watch-entry")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER})
    @Operation(summary = "What the vehicle of an alert is looked out for, and whether it still is")
    public WatchEntryView watchedFor(@PathParam("id") UUID id) {
        return watchList.ofAlert(id);
    }
}
