package org.tianwang.alert.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Finds sightings, within the caller's townships. Asks nobody why: whoever calls has seen to the purpose, the second
 * person and the audit entry first.
 */
@ApplicationScoped
public class Sightings {

    /** A statement has 65,535 places for values at most, and each camera takes one. */
    private static final int MOST_CAMERAS = 50_000;

    private final SightingRepository sightings;
    private final CameraDirectory cameras;
    private final CurrentCall call;

    /** Plates that one pattern may match, whoever agrees: more is a list of vehicles and not a search. */
    @ConfigProperty(name = "tianwang.alert.sightings.most-plates", defaultValue = "500")
    int mostPlates;

    Sightings(SightingRepository sightings, CameraDirectory cameras, CurrentCall call) {
        this.sightings = sightings;
        this.cameras = cameras;
        this.call = call;
    }

    /** What the search comes to: which plates a pattern matches, which cameras an area holds. */
    @Transactional
    public SightingScope resolve(SearchSightingsRequest request) {
        List<String> places = cameras(request);
        PlatePattern pattern = request.pattern().orElse(null);
        if (pattern == null) {
            return new SightingScope(request, null, null, Integer.MAX_VALUE, places);
        }
        if (pattern.whole()) {
            return new SightingScope(request, pattern, List.of(Plates.fold(pattern.text())), 1, places);
        }
        List<Object[]> plates = sightings.platesLike(pattern, request.from(), mostPlates + 1);
        if (plates.size() > mostPlates) {
            throw new InvalidProblem("plate", "matches more than " + mostPlates + " plates: name more of it");
        }
        List<String> folded =
                plates.stream().map(row -> (String) row[1]).distinct().toList();
        return new SightingScope(request, pattern, folded, plates.size(), places);
    }

    /** Newest first. */
    @Transactional
    public Page<SightingView> find(SightingScope scope, PageQuery page) {
        if (scope.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<SightingRow> rows = sightings.search(scope, call.jurisdiction(), page);
        return Page.of(rows, page, row -> row.view(scope.isExact(row.plate)), row -> new Cursor(row.seenAt, row.id));
    }

    private List<String> cameras(SearchSightingsRequest request) {
        if (request.area() == null) {
            return request.hasCameras() ? request.cameraIds() : null;
        }
        List<String> covered = cameras.all().stream()
                .filter(camera -> camera.location() != null && request.area().covers(camera.location()))
                .map(CameraFacts::id)
                .filter(id -> !request.hasCameras() || request.cameraIds().contains(id))
                .toList();
        if (covered.size() > MOST_CAMERAS) {
            throw new InvalidProblem(
                    "area", "covers more than " + MOST_CAMERAS + " cameras: leave it out, or make it smaller");
        }
        return covered;
    }
}
