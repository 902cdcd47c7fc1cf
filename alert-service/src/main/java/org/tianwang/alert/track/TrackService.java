package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.alert.search.SearchGate;
import org.tianwang.alert.sighting.SightingScope;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.alert.sighting.Sightings;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Tracks, for a purpose that was written down first. */
@ApplicationScoped
public class TrackService {

    private static final int PAGE = 200;

    /** Where one's plate is mostly misread, a track of exact readings must not read on and on for them. */
    private static final int MOST_READ = 10_000;

    private final SearchGate gate;
    private final Sightings sightings;
    private final PurposeCheck purposes;
    private final TrackConfig config;

    TrackService(SearchGate gate, Sightings sightings, PurposeCheck purposes, TrackConfig config) {
        this.gate = gate;
        this.sightings = sightings;
        this.purposes = purposes;
        this.config = config;
    }

    /** In no transaction of its own: see {@link SearchGate}. */
    TrackView track(TrackRequest request) {
        SightingScope scope = gate.pass(request.search(), "TRACK_VIEWED", request.searchId());
        List<SightingView> points = new ArrayList<>();
        Page<SightingView> page = sightings.find(scope, PageQuery.first(PAGE));
        take(page, request, points);
        int read = page.items().size();
        while (page.nextCursor() != null && points.size() < config.mostPoints() && read < MOST_READ) {
            page = sightings.find(scope, PageQuery.after(page.nextCursor(), PAGE));
            take(page, request, points);
            read += page.items().size();
        }
        boolean truncated = page.nextCursor() != null || points.size() > config.mostPoints();
        List<SightingView> shown =
                points.subList(0, Math.min(points.size(), config.mostPoints())).reversed();
        return new TrackView(
                Plates.normal(request.plate()),
                shown,
                new TrackMaker(config).legs(shown),
                truncated,
                purposes.isFound(request.purpose()));
    }

    private static void take(Page<SightingView> page, TrackRequest request, List<SightingView> points) {
        page.items().stream().filter(s -> request.shows(s.exact())).forEach(points::add);
    }
}
