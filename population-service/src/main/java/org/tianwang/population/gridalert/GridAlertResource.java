package org.tianwang.population.gridalert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** What grid officers see of the alerts around them. */
@Path("/api/v1/grids/mine/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "grids")
public class GridAlertResource {

    private final GridAlerts alerts;

    GridAlertResource(GridAlerts alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed(Roles.GRID_OFFICER)
    @Operation(summary = "Alerts in the grids that the caller answers for, newest first")
    public Page<GridAlertView> mine(@QueryParam("status") AlertStatus status, @BeanParam @Valid PageQuery page) {
        return alerts.mine(status, page);
    }
}
