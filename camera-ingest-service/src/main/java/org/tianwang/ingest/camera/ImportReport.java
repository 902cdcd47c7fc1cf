package org.tianwang.ingest.camera;

import java.util.List;

/**
 * What became of a sheet of cameras.
 *
 * @param dryRun true: this is what would have become of it
 * @param encoding how the text was taken to be written
 * @param unchanged rows that say what is stored already
 * @param skipped rows of cameras that are there already, where these were to be left alone
 * @param problems what was wrong with the rows that failed, by line; the first {@link CameraImport#MOST_PROBLEMS}
 * @param unknownColumns columns that nothing was made of
 */
public record ImportReport(
        boolean dryRun,
        String encoding,
        int rows,
        int created,
        int updated,
        int unchanged,
        int skipped,
        int failed,
        List<RowProblem> problems,
        List<String> unknownColumns) {

    /** @param field the column at fault, or null for the row as a whole */
    public record RowProblem(long line, String code, String field, String message) {}
}
