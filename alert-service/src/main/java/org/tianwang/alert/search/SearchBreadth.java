package org.tianwang.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;

/** Judges how broad the caller's search is, by itself and together with those he has made before. */
@ApplicationScoped
class SearchBreadth {

    private final LookLedger ledger;
    private final CameraDirectory cameras;
    private final SearchConfig config;
    private final CurrentCall call;

    SearchBreadth(LookLedger ledger, CameraDirectory cameras, SearchConfig config, CurrentCall call) {
        this.ledger = ledger;
        this.cameras = cameras;
        this.config = config;
        this.call = call;
    }

    /** Why it is broad; where it is not, it is remembered, because it is going to be answered. */
    Optional<String> take(SightingScope scope) {
        return judge(scope, true);
    }

    /** Why it is broad; nothing is remembered. */
    Optional<String> of(SightingScope scope) {
        return judge(scope, false);
    }

    private Optional<String> judge(SightingScope scope, boolean remember) {
        List<CameraFacts> known = cameras.all();
        County county = county(known);
        Ground ground = ground(scope, known);
        Optional<String> alone = Breadth.of(scope, ground, county, config);
        if (alone.isPresent()) {
            return alone;
        }
        Instant now = call.now();
        return ledger.judge(
                call.user(),
                scope.folded(),
                ground,
                now,
                remember,
                before -> Breadth.together(ground, before, county, config));
    }

    /** Of all that are known, also without a place or removed: each may be named, and its readings are kept. */
    private County county(List<CameraFacts> known) {
        Map<String, String> townships = new HashMap<>();
        known.forEach(camera -> townships.put(camera.id(), String.valueOf(camera.townshipCode())));
        return new County(townships, config.broadShare());
    }

    private Ground ground(SightingScope scope, List<CameraFacts> known) {
        SearchSightingsRequest request = scope.request();
        if (request.isAnywhere() && call.jurisdiction().county()) {
            return new Ground(request.from(), request.to(), null);
        }
        Set<String> named = scope.cameraIds() == null ? null : Set.copyOf(scope.cameraIds());
        Set<String> reached = new HashSet<>();
        for (CameraFacts camera : known) {
            if ((named == null || named.contains(camera.id()))
                    && (request.townshipCode() == null || request.townshipCode().equals(camera.townshipCode()))
                    && call.jurisdiction().covers(camera.townshipCode())) {
                reached.add(camera.id());
            }
        }
        return new Ground(request.from(), request.to(), reached);
    }
}
