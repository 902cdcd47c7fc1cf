package org.tianwang.alert.watchlist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.security.Roles;

/** The watch list as CSV files. What comes in are requests like any others, decided on together by a second person. */
@Path("/api/v1/watchlist")
@LookAt("watch-list")
@Tag(name = "watchlist")
@RunOnVirtualThread
public class WatchFilesResource {

    private static final String COMPLETE = "Tianwang-Complete";

    private final WatchImport imports;
    private final WatchExport exports;
    private final WatchService watchList;

    WatchFilesResource(WatchImport imports, WatchExport exports, WatchService watchList) {
        this.imports = imports;
        this.exports = exports;
        this.watchList = watchList;
    }

    /**
     * Takes the text of a CSV file with a line of column names, whatever content type it is sent as. Good rows become
     * requests of one batch; bad ones are named with their line and left out.
     */
    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER})
    @Operation(summary = "Ask for many plates from a CSV file, as one batch")
    public ImportReport load(@NotNull String csv) {
        return imports.load(csv);
    }

    /** Agrees to all entries of an import that wait. */
    @POST
    @Path("/batches/{id}/approve")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Approve all of somebody else's batch that wait")
    public DecidedBatch approve(@PathParam("id") UUID id) {
        return watchList.decideBatch(id, true);
    }

    /** Refuses all entries of an import that wait. */
    @POST
    @Path("/batches/{id}/reject")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Refuse all of somebody else's batch that wait")
    public DecidedBatch reject(@PathParam("id") UUID id) {
        return watchList.decideBatch(id, false);
    }

    /**
     * Entries as CSV, for a purpose that is written down first. Every row says who took it out and when; the header
     * {@code Tianwang-Complete: false} that there are older entries than one file holds.
     */
    @POST
    @Path("/export")
    @Produces("text/csv")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.CASE_OFFICER, Roles.SUPERVISOR})
    @Operation(summary = "The watch list as CSV, for a purpose")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@NotNull @Valid ExportWatchRequest request) {
        WatchExport.File file = exports.export(request);
        return Response.ok(file.csv(), "text/csv;charset=UTF-8")
                .header(COMPLETE, file.complete())
                .header("Content-Disposition", "attachment; filename=\"watch-list.csv\"")
                .build();
    }
}
