package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.contracts.plates.FollowView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * What is followed, and where it was seen. The desk sees sightings of its own townships; a crew that was sent sees where
 * the vehicle was last, wherever that is, because being sent entitles it.
 */
@ApplicationScoped
public class FollowReader {

    private final FollowRepository follows;
    private final FollowAccess access;
    private final FollowLooks looks;
    private final PurposeCheck purposes;
    private final AuditTrail audit;
    private final TrackConfig config;
    private final CurrentCall call;

    FollowReader(
            FollowRepository follows,
            FollowAccess access,
            FollowLooks looks,
            PurposeCheck purposes,
            AuditTrail audit,
            TrackConfig config,
            CurrentCall call) {
        this.follows = follows;
        this.access = access;
        this.looks = looks;
        this.purposes = purposes;
        this.audit = audit;
        this.config = config;
        this.call = call;
    }

    @Transactional
    Page<FollowView> list(UUID incidentId, boolean running, PageQuery page) {
        boolean crew = incidentId != null && access.isCrewOf(incidentId);
        if (!crew && !access.isDesk()) {
            if (incidentId == null) {
                throw new InvalidProblem("incidentId", "must be the incident of your task");
            }
            throw NotFoundProblem.hidden("incident", incidentId);
        }
        List<UUID> matter = incidentId == null ? null : access.matter(incidentId);
        List<Follow> rows = follows.list(matter, running, crew ? null : call.jurisdiction(), page);
        Map<UUID, FollowedSighting> last =
                follows.last(rows.stream().map(f -> f.id).toList());
        return Page.of(rows, page, f -> view(f, last.get(f.id), crew), f -> new Cursor(f.startedAt, f.id));
    }

    /** Its way so far, with gaps and jumps; looking at it is written down. */
    @Transactional
    TrackView track(UUID id) {
        Follow follow = follows.find(id).orElseThrow(() -> new NotFoundProblem("follow", id));
        call.mustSee(follow.townshipCode, "follow", id, follow.plate);
        Purpose purpose = follow.purpose();
        audit.record(Look.allowed("TRACK_VIEWED", "plate", follow.plate, purpose.text() + " (followed as " + id + ")"));
        List<FollowedSighting> rows = follows.sightings(id, config.mostPoints() + 1);
        List<SightingView> points = rows.stream()
                .limit(config.mostPoints())
                .filter(s -> call.jurisdiction().covers(s.townshipCode))
                .map(FollowedSighting::point)
                .toList()
                .reversed();
        return new TrackView(
                follow.plate,
                points,
                new TrackMaker(config).legs(points),
                rows.size() > config.mostPoints(),
                purposes.isFound(purpose));
    }

    private FollowView view(Follow follow, FollowedSighting last, boolean crew) {
        boolean shown = last != null && (crew || call.jurisdiction().covers(last.townshipCode));
        if (shown) {
            looks.record(follow);
        }
        return follow.view(shown ? last.view(follow.incidentId, follow.townshipCode) : null);
    }
}
