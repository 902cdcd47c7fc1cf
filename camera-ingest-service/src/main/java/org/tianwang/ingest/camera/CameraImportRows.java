package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.ingest.sheet.SheetRow;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Caller;

/** Enters some rows in one transaction. A row that is not valid changes nothing and does not hold up the others. */
@ApplicationScoped
class CameraImportRows {
    private static final Map<String, String> COLUMN_OF_FIELD = Map.of(
            "townshipCode", CameraColumns.TOWNSHIP,
            "location.lon", CameraColumns.LON,
            "location.lat", CameraColumns.LAT,
            "fieldOfView", CameraColumns.FIELD_OF_VIEW,
            "streamUrl", CameraColumns.STREAM_URL,
            "subStreamUrl", CameraColumns.SUB_STREAM_URL,
            "analysis.fps", CameraColumns.FPS);

    private final CameraRepository repository;
    private final CameraStore store;
    private final CameraChecks checks;
    private final CameraAudit audit;
    private final Validator validator;
    private final Caller caller;
    private final Clock clock;

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED,
        FAILED
    }

    /** @param errors why, when it failed */
    record Entered(SheetRow row, Outcome outcome, List<FieldError> errors) {}

    CameraImportRows(
            CameraRepository repository,
            CameraStore store,
            CameraChecks checks,
            CameraAudit audit,
            Validator validator,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.validator = validator;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Entered> enter(List<SheetRow> rows, boolean dryRun, boolean skipExisting) {
        List<Entered> entered =
                rows.stream().map(row -> enter(row, dryRun, skipExisting)).toList();
        if (!dryRun) {
            writeDown(entered);
        }
        return entered;
    }

    /** One entry for all that are new, for one each would take longer than the cameras themselves. */
    private void writeDown(List<Entered> entered) {
        List<SheetRow> fresh = entered.stream()
                .filter(e -> e.outcome() == Outcome.CREATED)
                .map(Entered::row)
                .toList();
        if (!fresh.isEmpty()) {
            audit.imported(
                    fresh.getFirst().line(),
                    fresh.getLast().line(),
                    fresh.stream()
                            .map(row -> row.cells().get(CameraColumns.CODE))
                            .toList());
        }
    }

    private Entered enter(SheetRow row, boolean dryRun, boolean skipExisting) {
        try {
            return new Entered(row, outcome(row, dryRun, skipExisting), List.of());
        } catch (InvalidProblem invalid) {
            List<FieldError> named = invalid.errors().stream()
                    .map(e -> new FieldError(COLUMN_OF_FIELD.getOrDefault(e.field(), e.field()), e.message()))
                    .toList();
            return new Entered(row, Outcome.FAILED, named);
        }
    }

    private Outcome outcome(SheetRow row, boolean dryRun, boolean skipExisting) {
        Camera camera = present(row);
        if (camera != null && skipExisting) {
            return Outcome.SKIPPED;
        }
        CameraDetails present = camera == null ? null : camera.details();
        UUID id = camera == null ? Ids.next(clock) : camera.id();
        CameraDetails wanted = checks.details(id, checked(row, present), present);
        if (camera == null) {
            if (!dryRun) {
                store.enter(id, wanted);
            }
            return Outcome.CREATED;
        }
        boolean changes = dryRun ? !wanted.equals(present) : store.change(camera, wanted);
        return changes ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private Camera present(SheetRow row) {
        String code = row.cells().get(CameraColumns.CODE);
        if (code == null || code.isBlank()) {
            throw new InvalidProblem(CameraColumns.CODE, "must not be blank: repeated imports find the camera by it");
        }
        repository.lockCode(code);
        List<Camera> found = repository.byCode(code, caller.jurisdiction());
        if (found.size() > 1) {
            throw new InvalidProblem(CameraColumns.CODE, "belongs to several cameras: change these by hand");
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private CameraRequest checked(SheetRow row, CameraDetails present) {
        CameraRow cells = new CameraRow(row.cells(), present);
        CameraRequest request = cells.request();
        List<FieldError> errors = new ArrayList<>(cells.errors());
        validator.validate(request).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .filter(e -> errors.stream().noneMatch(known -> known.field().equals(column(e))))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .forEach(errors::add);
        if (errors.isEmpty() && !caller.jurisdiction().covers(request.townshipCode())) {
            errors.add(new FieldError(CameraColumns.TOWNSHIP, "is outside your jurisdiction"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        return request;
    }

    private static String column(FieldError error) {
        return COLUMN_OF_FIELD.getOrDefault(error.field(), error.field());
    }
}
