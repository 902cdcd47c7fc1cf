package org.tianwang.alert.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.alert.sighting.PlatePattern;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;
import org.tianwang.alert.sighting.Sightings;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.ForbiddenProblem;

/**
 * What every look at sightings passes: the entry in the audit trail first, committed before anything is answered
 * (ADR 3), then the check whether a second person is needed. If the entry cannot be written there is no answer. A
 * pattern's plates are counted only after an entry of their own, because the number is an answer too.
 * To be called outside of a transaction where many look at once: each step then takes a connection and gives it back, while
 * one who held a connection and waited for the entry's would, sixteen at a time, stop the service.
 */
@ApplicationScoped
public class SearchGate {

    private final Sightings sightings;
    private final PurposeCheck purposes;
    private final AuditTrail audit;
    private final SearchBreadth breadths;
    private final PlateSearchRepository searches;
    private final PlateSearchFactory factory;
    private final CurrentCall call;

    SearchGate(
            Sightings sightings,
            PurposeCheck purposes,
            AuditTrail audit,
            SearchBreadth breadths,
            PlateSearchRepository searches,
            PlateSearchFactory factory,
            CurrentCall call) {
        this.sightings = sightings;
        this.purposes = purposes;
        this.audit = audit;
        this.breadths = breadths;
        this.searches = searches;
        this.factory = factory;
        this.call = call;
    }

    /**
     * An ordinary look.
     *
     * @param action as the audit trail calls it
     * @throws ForbiddenProblem when it is broad
     */
    public SightingScope pass(SearchSightingsRequest request, String action) {
        return pass(request, action, null);
    }

    /** @param searchId an agreed or emergency search of the caller's under which a broad look is let pass; or null */
    public SightingScope pass(SearchSightingsRequest request, String action, UUID searchId) {
        String plate = plate(request);
        String purpose = purposes.written(request.purpose()) + " (" + request.scope() + ")";
        SightingScope scope = counted(request, plate, purpose);
        Optional<String> broad = isCovered(searchId, request) ? Optional.empty() : breadths.take(scope);
        broad.ifPresent(breadth -> {
            audit.record(Look.denied(action, "plate", plate, purpose));
            throw ForbiddenProblem.written(
                    "This search is broad (" + breadth + ") and needs a second person: narrow it, ask for it at"
                            + " /api/v1/sightings/requests, or make an emergency search if"
                            + " a life is in danger.");
        });
        audit.record(Look.allowed(action, "plate", plate, purpose));
        return scope;
    }

    /**
     * To follow a vehicle from now on: wherever it is read that is recorded and told to the incident's people, so it is a
     * look at the whole county for as long as it lasts.
     *
     * @param tooLong why one person's word is not enough for it; nothing where it is
     * @param searchId an agreed or emergency search of the caller's that covers it, or null
     */
    public void passFollow(SearchSightingsRequest ahead, Optional<String> tooLong, UUID searchId, String words) {
        String plate = plate(ahead);
        String under = searchId == null ? "" : "; search " + searchId;
        String purpose = purposes.written(ahead.purpose()) + " (" + words + under + ")";
        if (tooLong.isPresent() && !isCovered(searchId, ahead)) {
            audit.record(Look.denied("VEHICLE_FOLLOWED", "plate", plate, purpose));
            throw ForbiddenProblem.written(
                    "This vehicle would be " + tooLong.get() + " and that needs a second person: ask at"
                            + " /api/v1/sightings/requests for it everywhere and as"
                            + " far ahead, run that and name it as searchId, or make"
                            + " an emergency search if a life is in danger.");
        }
        audit.record(Look.allowed("VEHICLE_FOLLOWED", "plate", plate, purpose));
    }

    /** A look that a second person has agreed to, or will review. */
    public SightingScope passWith(PlateSearch search, SearchSightingsRequest request, String action) {
        String purpose = request.purpose().text() + " (" + request.scope() + "; "
                + search.kind.name().toLowerCase(java.util.Locale.ROOT) + " search " + search.id + ")";
        audit.record(Look.allowed(action, "plate", plate(request), purpose));
        return sightings.resolve(request);
    }

    /** Why it is broad; empty words where it is not. For a request that asks for a second person. */
    String breadth(SearchSightingsRequest request) {
        SightingScope scope = counted(request, plate(request), purposes.written(request.purpose()));
        return breadths.of(scope).orElse("");
    }

    private boolean isCovered(UUID searchId, SearchSightingsRequest request) {
        return searchId != null
                && QuarkusTransaction.joiningExisting().call(() -> searches.find(searchId)
                        .filter(search -> search.isOpenTo(call.user(), call.now()))
                        .filter(search -> factory.request(search).covers(request))
                        .isPresent());
    }

    private SightingScope counted(SearchSightingsRequest request, String plate, String purpose) {
        if (request.pattern().filter(p -> !p.whole()).isPresent()) {
            audit.record(Look.allowed("PLATES_COUNTED", "plate", plate, purpose));
        }
        return sightings.resolve(request);
    }

    private static String plate(SearchSightingsRequest request) {
        return request.pattern().map(PlatePattern::text).orElse("*");
    }
}
