package org.tianwang.ingest.upkeep;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.ingest.health.HealthSpan;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Roles;

/** The technician's answers by REST; without content for those who see none. */
@Path("/api/v1/cameras")
@RunOnVirtualThread
public class UpkeepResource {
    private final UpkeepService service;
    private final CameraUpkeepService one;

    UpkeepResource(UpkeepService service, CameraUpkeepService one) {
        this.service = service;
        this.one = one;
    }

    @GET
    @Path("health-report")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(summary = "The technician's summary: what is down, the worst, uptime")
    public HealthReportView report() {
        return service.report();
    }

    /** @param only {@code down} for those that ought to work and do not, or not well; all otherwise */
    @GET
    @Path("health-report/cameras")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(summary = "The same camera by camera")
    public Page<CameraLine> cameras(
            @QueryParam("only") String only,
            @QueryParam("tier") String tier,
            @QueryParam("township") String township,
            @BeanParam @Valid PageQuery page) {
        return service.list(new CameraLineRepository.Filter(down(only), tier(tier), blankToNull(township)), page);
    }

    @GET
    @Path("{id}/health-history")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(summary = "How a camera's health changed, newest first")
    public Page<HealthSpan> history(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return one.history(id, page);
    }

    @GET
    @Path("{id}/findings")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(summary = "What was found wrong with a camera's picture, newest first")
    public Page<FindingView> findings(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return one.findings(id, page);
    }

    @POST
    @Path("{id}/quality-baseline/relearn")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Learn anew what a camera usually shows")
    public void relearn(@PathParam("id") UUID id) {
        one.relearn(id);
    }

    private static boolean down(String only) {
        if (blankToNull(only) == null) {
            return false;
        }
        if (!only.equals("down")) {
            throw new InvalidProblem("only", "must be down, or left out");
        }
        return true;
    }

    private static CameraTier tier(String text) {
        if (blankToNull(text) == null) {
            return null;
        }
        return Arrays.stream(CameraTier.values())
                .filter(tier -> tier.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem("tier", "must be one of " + Arrays.toString(CameraTier.values())));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
