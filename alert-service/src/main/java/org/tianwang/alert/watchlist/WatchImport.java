package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.Problem;

/**
 * Makes requests of the rows of a CSV file. A bad row is named and left out, the good ones stand: a list of two hundred
 * plates must not wait for one typing error. Sent again, rows that wait or are in force already are named as such.
 */
@ApplicationScoped
public class WatchImport {

    private final WatchService watchList;
    private final WatchRepository entries;
    private final WatchLooks looks;
    private final Validator validator;
    private final CurrentCall call;
    private final WatchConfig config;
    private final Clock clock;

    WatchImport(
            WatchService watchList,
            WatchRepository entries,
            WatchLooks looks,
            Validator validator,
            CurrentCall call,
            WatchConfig config,
            Clock clock) {
        this.watchList = watchList;
        this.entries = entries;
        this.looks = looks;
        this.validator = validator;
        this.call = call;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    ImportReport load(String csv) {
        List<WatchCsv.Row> rows = WatchCsv.read(csv, config.mostRows());
        return call.once(csv, ImportReport.class, () -> new Run().load(rows));
    }

    /** One import, row by row. */
    private final class Run {

        private final UUID batch = Ids.next(clock);
        private final Instant now = call.now();
        private final Set<String> seen = new HashSet<>();
        private final List<WatchEntryView> requested = new ArrayList<>();
        private final List<ImportReport.BadRow> rejected = new ArrayList<>();

        ImportReport load(List<WatchCsv.Row> rows) {
            rows.forEach(this::take);
            return new ImportReport(requested.isEmpty() ? null : batch, requested, rejected);
        }

        private void take(WatchCsv.Row row) {
            WatchRequest request;
            try {
                request = checked(WatchCsv.request(row));
            } catch (Problem problem) {
                var field = problem.errors().isEmpty()
                        ? ""
                        : problem.errors().getFirst().field();
                rejected.add(new ImportReport.BadRow(row.line(), row.plate(), field, problem.getMessage()));
                return;
            }
            requested.add(watchList.asked(Ids.next(clock), request, batch, now));
        }

        private WatchRequest checked(WatchRequest request) {
            Set<ConstraintViolation<WatchRequest>> violations = validator.validate(request);
            violations.stream().findFirst().ifPresent(v -> {
                throw new InvalidProblem(v.getPropertyPath().toString(), v.getMessage());
            });
            call.mayCreateIn(request.townshipCode());
            watchList.mustEndInTime(request, now);
            String plate = Plates.normal(request.plate());
            boolean listed = entries.isThere(plate, request.caseNumber());
            if (listed) {
                looks.foundByImport(plate, request.caseNumber());
            }
            if (!seen.add(plate + " " + request.caseNumber()) || listed) {
                throw new InvalidProblem("plate", "is on the list for this case already, or asked for");
            }
            return request;
        }
    }
}
