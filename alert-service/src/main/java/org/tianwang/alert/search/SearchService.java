package org.tianwang.alert.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.alert.sighting.SightingScope;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.alert.sighting.Sightings;
import org.tianwang.contracts.plates.EmergencySearchMade;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;

/** Searches as they are answered: ordinary ones, agreed ones, emergencies. */
@ApplicationScoped
public class SearchService {

    private final SearchGate gate;
    private final Sightings sightings;
    private final PurposeCheck purposes;
    private final PlateSearchFactory factory;
    private final PlateSearchRepository searches;
    private final Outbox outbox;
    private final CurrentCall call;

    SearchService(
            SearchGate gate,
            Sightings sightings,
            PurposeCheck purposes,
            PlateSearchFactory factory,
            PlateSearchRepository searches,
            Outbox outbox,
            CurrentCall call) {
        this.gate = gate;
        this.sightings = sightings;
        this.purposes = purposes;
        this.factory = factory;
        this.searches = searches;
        this.outbox = outbox;
        this.call = call;
    }

    /** In no transaction of its own: see {@link SearchGate}. */
    SearchAnswer search(SearchSightingsRequest request, PageQuery page) {
        SightingScope scope = gate.pass(request, "SIGHTINGS_SEARCHED");
        Page<SightingView> found = sightings.find(scope, page);
        return new SearchAnswer(found.items(), found.nextCursor(), purposes.isFound(request.purpose()), null);
    }

    /** A life is in danger: answered at once, however broad; the row makes sure that it is looked at afterwards. */
    SearchAnswer emergency(SearchSightingsRequest request, PageQuery page) {
        PlateSearch search = factory.emergency(request);
        SightingScope scope = gate.passWith(search, request, "SIGHTINGS_SEARCHED_IN_EMERGENCY");
        return QuarkusTransaction.requiringNew().call(() -> {
            searches.add(search);
            outbox.publish(new EmergencySearchMade(search.view()));
            return answer(search, scope, page);
        });
    }

    /** The one run of a search that a second person has agreed to, or a further page of it or of an emergency. */
    @Transactional
    SearchAnswer run(UUID id, PageQuery page) {
        PlateSearch search = searches.lock(id).orElseThrow(() -> new NotFoundProblem("search", id));
        if (!search.requestedBy.equals(call.user())) {
            call.mustSee(search.townshipCode, "search", id, search.plate);
        }
        boolean first = search.run(page.cursor().isPresent(), call.user(), call.now());
        SightingScope scope = gate.passWith(search, factory.request(search), "SIGHTINGS_SEARCHED");
        if (first) {
            outbox.publish(search.ran());
        }
        return answer(search, scope, page);
    }

    private SearchAnswer answer(PlateSearch search, SightingScope scope, PageQuery page) {
        Page<SightingView> found = sightings.find(scope, page);
        return new SearchAnswer(found.items(), found.nextCursor(), search.referenceFound, search.view());
    }
}
