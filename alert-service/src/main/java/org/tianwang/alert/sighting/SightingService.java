package org.tianwang.alert.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ForbiddenProblem;

/** Searches sightings, for a purpose, after it was written down; if it cannot be written, there is no answer. */
@ApplicationScoped
public class SightingService {

    private static final String ACTION = "SIGHTINGS_SEARCHED";

    private final SightingRepository sightings;
    private final AuditTrail audit;
    private final CurrentCall call;

    SightingService(SightingRepository sightings, AuditTrail audit, CurrentCall call) {
        this.sightings = sightings;
        this.audit = audit;
        this.call = call;
    }

    @Transactional
    Page<SightingView> search(SearchSightingsRequest request, PageQuery page) {
        String plate = Plates.normal(request.plate());
        String purpose = request.purpose().text() + " (" + request.from() + " to " + request.to() + ")";
        if (request.broad()) {
            audit.record(Look.denied(ACTION, "plate", plate, purpose));
            throw new ForbiddenProblem(
                    "A search of the whole county over more than 24 hours needs a second person: narrow it to a day, a township or some cameras.");
        }
        audit.record(Look.allowed(ACTION, "plate", plate, purpose));
        List<SightingRow> rows = sightings.search(request, call.jurisdiction(), page);
        return Page.of(rows, page, row -> row.view(plate), row -> new Cursor(row.seenAt, row.id));
    }
}
