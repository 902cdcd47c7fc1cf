package org.tianwang.alert.afteraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentNumber;
import org.tianwang.alert.incident.IncidentService;
import org.tianwang.alert.picture.Pictures;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Gathers an incident for export. The audit entry comes before anything of it is given. */
@ApplicationScoped
public class AfterActionService {

    private static final int PAGE = 200;

    /** Longer than any timeline; keeps the file bounded, and one that is cut says so. */
    private static final int MOST_ENTRIES = 5000;

    private final IncidentService incidents;
    private final Pictures pictures;
    private final AuditTrail audit;
    private final CurrentCall call;

    AfterActionService(IncidentService incidents, Pictures pictures, AuditTrail audit, CurrentCall call) {
        this.incidents = incidents;
        this.pictures = pictures;
        this.audit = audit;
        this.call = call;
    }

    @Transactional
    AfterAction gather(UUID id, ExportIncidentRequest request) {
        IncidentView incident = incidents.get(id);
        String purpose = "incident " + id + ": " + request.reason().strip();
        audit.record(Look.allowed("INCIDENT_EXPORTED_" + request.format(), "incident", id, purpose));
        List<TimelineEntryView> entries = new ArrayList<>();
        Page<TimelineEntryView> page = incidents.timeline(id, PageQuery.first(PAGE), false);
        entries.addAll(page.items());
        while (page.nextCursor() != null && entries.size() < MOST_ENTRIES) {
            page = incidents.timeline(id, PageQuery.after(page.nextCursor(), PAGE), false);
            entries.addAll(page.items());
        }
        return new AfterAction(
                AfterAction.FORMAT,
                IncidentNumber.of(id, incident.openedAt()),
                call.now(),
                call.user(),
                request.reason().strip(),
                incident,
                entries,
                page.nextCursor() == null,
                pictures.all(incident));
    }
}
