package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.tianwang.ingest.camera.CameraImportRows.Entered;
import org.tianwang.ingest.camera.CameraImportRows.Outcome;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.sheet.Sheet;
import org.tianwang.ingest.sheet.SheetReader;
import org.tianwang.ingest.sheet.SheetRow;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.TransientFailures;

/**
 * A sheet of cameras. Good rows go in, bad ones are told; the same sheet again changes nothing, so an import that was
 * cut off is simply repeated. Rows go in by the dozen, for one commit each would take a minute for ten thousand.
 */
@ApplicationScoped
class CameraImport {
    static final int MOST_PROBLEMS = 500;
    private static final Logger LOG = Logger.getLogger(CameraImport.class);
    private static final int STEP = 50;

    private final CameraImportRows rows;
    private final SheetReader reader;

    CameraImport(CameraImportRows rows, IngestConfig config) {
        this.rows = rows;
        this.reader = new SheetReader(
                Math.toIntExact(config.sheets().mostBytes().asLongValue()),
                config.sheets().mostRows());
    }

    ImportReport run(InputStream file, boolean dryRun, boolean skipExisting) {
        Sheet sheet = reader.read(file, CameraColumns::named);
        if (!sheet.columns().contains(CameraColumns.CODE)) {
            throw new InvalidProblem("file", "must have a heading with the columns " + CameraColumns.ALL);
        }
        List<Entered> entered = new ArrayList<>();
        List<SheetRow> firstOfCode = firstOfEachCode(sheet.rows(), entered);
        for (int from = 0; from < firstOfCode.size(); from += STEP) {
            entered.addAll(
                    step(firstOfCode.subList(from, Math.min(from + STEP, firstOfCode.size())), dryRun, skipExisting));
        }
        return report(sheet, dryRun, entered);
    }

    private static List<SheetRow> firstOfEachCode(List<SheetRow> all, List<Entered> refused) {
        Map<String, Long> lines = new HashMap<>();
        List<SheetRow> kept = new ArrayList<>();
        for (SheetRow row : all) {
            String code = row.cells().get(CameraColumns.CODE);
            Long earlier = code == null || code.isBlank() ? null : lines.putIfAbsent(code, row.line());
            if (earlier == null) {
                kept.add(row);
            } else {
                FieldError twice = new FieldError(CameraColumns.CODE, "stands in line " + earlier + " already");
                refused.add(new Entered(row, Outcome.FAILED, List.of(twice)));
            }
        }
        return kept;
    }

    private List<Entered> step(List<SheetRow> some, boolean dryRun, boolean skipExisting) {
        try {
            return rows.enter(some, dryRun, skipExisting);
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (some.size() > 1) {
                return some.stream()
                        .flatMap(row -> step(List.of(row), dryRun, skipExisting).stream())
                        .toList();
            }
            LOG.errorf(
                    e,
                    "a row of a camera import could not be stored line=%d",
                    some.getFirst().line());
            FieldError unforeseen = new FieldError(null, "could not be stored; the reason is in the service's log");
            return List.of(new Entered(some.getFirst(), Outcome.FAILED, List.of(unforeseen)));
        }
    }

    private static ImportReport report(Sheet sheet, boolean dryRun, List<Entered> entered) {
        List<ImportReport.RowProblem> problems = entered.stream()
                .flatMap(e -> e.errors().stream()
                        .map(error -> new ImportReport.RowProblem(
                                e.row().line(),
                                e.row().cells().get(CameraColumns.CODE),
                                error.field(),
                                error.message())))
                .sorted(java.util.Comparator.comparingLong(ImportReport.RowProblem::line))
                .limit(MOST_PROBLEMS)
                .toList();
        return new ImportReport(
                dryRun,
                sheet.encoding(),
                sheet.rows().size(),
                count(entered, Outcome.CREATED),
                count(entered, Outcome.UPDATED),
                count(entered, Outcome.UNCHANGED),
                count(entered, Outcome.SKIPPED),
                count(entered, Outcome.FAILED),
                problems,
                sheet.columns().stream()
                        .filter(column -> !CameraColumns.ALL.contains(column))
                        .toList());
    }

    private static int count(List<Entered> entered, Outcome outcome) {
        return (int) entered.stream().filter(e -> e.outcome() == outcome).count();
    }
}
