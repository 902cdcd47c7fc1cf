package org.tianwang.ingest.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** The coverage ledger by REST. It holds times and words, no pictures. */
@Path("/api/v1/cameras")
@RunOnVirtualThread
public class CoverageResource {
    private final CoverageService service;
    private final KnownCameras cameras;
    private final Clock clock;

    CoverageResource(CoverageService service, KnownCameras cameras, Clock clock) {
        this.service = service;
        this.cameras = cameras;
        this.clock = clock;
    }

    /** Of one camera: the last day, or any seven days at most. */
    @GET
    @Path("{id}/coverage")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "When a camera was recorded, patrolled or away; the last day, or any seven days at most")
    public CoverageView of(@PathParam("id") UUID id, @QueryParam("from") String from, @QueryParam("to") String to) {
        return service.of(id, CoverageRange.of(from, to, clock.instant()));
    }

    /**
     * Of all cameras, or those with a stream, on one day of the county (Asia/Shanghai), page by page; today if no day is
     * named.
     */
    @GET
    @Path("coverage")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "A day of all cameras, hour by hour")
    public Page<CoverageView> day(
            @QueryParam("day") String day,
            @QueryParam("tier") String tier,
            @QueryParam("township") String township,
            @QueryParam("streaming") boolean streaming,
            @BeanParam @Valid PageQuery page) {
        CoverageRange range = CoverageRange.day(day, clock.instant());
        return service.of(cameras.list(tier, township, streaming, range.from(), page), range);
    }
}
