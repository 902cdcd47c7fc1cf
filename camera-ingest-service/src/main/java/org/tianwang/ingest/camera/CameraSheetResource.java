package org.tianwang.ingest.camera;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.security.Jurisdiction;
import org.tianwang.platform.security.Roles;

/** Cameras as CSV, in and out. */
@Path("/api/v1/cameras")
@Blocking
public class CameraSheetResource {
    private static final String CSV = "text/csv";

    private final CameraImport importing;
    private final CameraExport exporting;
    private final Caller caller;

    CameraSheetResource(CameraImport importing, CameraExport exporting, Caller caller) {
        this.importing = importing;
        this.exporting = exporting;
        this.caller = caller;
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD) // browsers call a CSV by half a dozen names
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Enter many cameras from a CSV file",
            description =
                    "Columns: code, name, tier, township, lon, lat, heading, field_of_view, tags (separated by ;),"
                            + " stream_url, sub_stream_url, analysed, fps; Chinese headings work too. Cameras are found by"
                            + " their code. Good rows go in, bad ones are reported with their line.")
    public ImportReport take(
            @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    InputStream file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("existing") @DefaultValue("update") String existing) {
        if (!existing.equals("update") && !existing.equals("skip")) {
            throw new InvalidProblem("existing", "must be update or skip");
        }
        return importing.run(file, dryRun, existing.equals("skip"));
    }

    @GET
    @Path("export")
    @Produces(CSV)
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "All cameras as CSV; addresses without logins, and for administrators only")
    public Response give(
            @QueryParam("tier") String tier,
            @QueryParam("township") String township,
            @QueryParam("health") String health,
            @QueryParam("tag") String tag,
            @QueryParam("q") String text) {
        CameraFilter filter = CameraFilter.of(tier, township, health, tag, text);
        Jurisdiction jurisdiction = caller.jurisdiction();
        boolean admin = caller.has(Roles.ADMIN);
        StreamingOutput rows = out -> exporting.write(out, filter, jurisdiction, admin);
        return Response.ok(rows)
                .type(CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cameras.csv\"")
                .build();
    }
}
