package org.tianwang.alert.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.alert.sighting.PlatePattern;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.contracts.plates.PlateSearchKind;
import org.tianwang.contracts.plates.PlateSearchStatus;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Jurisdiction;

/** Makes rows of requests, and requests of rows. */
@ApplicationScoped
public class PlateSearchFactory {

    private final ObjectMapper json;
    private final PurposeCheck purposes;
    private final SearchConfig config;
    private final CurrentCall call;
    private final Clock clock;

    PlateSearchFactory(ObjectMapper json, PurposeCheck purposes, SearchConfig config, CurrentCall call, Clock clock) {
        this.json = json;
        this.purposes = purposes;
        this.config = config;
        this.call = call;
        this.clock = clock;
    }

    /** A request that waits for a second person. */
    PlateSearch broad(SearchSightingsRequest request, String breadth) {
        PlateSearch search = make(request, PlateSearchKind.BROAD, PlateSearchStatus.REQUESTED, township(request));
        search.breadth = breadth;
        search.dueAt = search.requestedAt.plus(config.decideWithin());
        return search;
    }

    /** An emergency that is answered at once. */
    PlateSearch emergency(SearchSightingsRequest request) {
        PlateSearch search = make(request, PlateSearchKind.EMERGENCY, PlateSearchStatus.UNREVIEWED, reviewers(request));
        search.ranAt = search.requestedAt;
        search.runUntil = search.requestedAt.plus(config.runWithin());
        search.dueAt = search.requestedAt.plus(config.reviewWithin());
        return search;
    }

    SearchSightingsRequest request(PlateSearch search) {
        try {
            return json.readValue(search.request, SearchSightingsRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored request of search " + search.id, e);
        }
    }

    private PlateSearch make(
            SearchSightingsRequest request, PlateSearchKind kind, PlateSearchStatus status, String townshipCode) {
        Instant now = call.now();
        PlateSearch search = new PlateSearch();
        search.id = Ids.next(clock);
        search.version = 1;
        search.kind = kind;
        search.status = status;
        search.request = text(request);
        search.plate = request.pattern().map(PlatePattern::text).orElse(null);
        search.from = request.from();
        search.to = request.to();
        search.scope = request.scope();
        search.reference = request.purpose().reference().strip();
        search.referenceFound = purposes.isFound(request.purpose());
        search.reason = request.purpose().reason().strip();
        search.townshipCode = townshipCode;
        search.requestedBy = call.user();
        search.requestedAt = now;
        return search;
    }

    /** Whose supervisors decide: the township's that is searched, else the county's. */
    private String township(SearchSightingsRequest request) {
        Jurisdiction jurisdiction = call.jurisdiction();
        if (request.townshipCode() != null) {
            call.mayCreateIn(request.townshipCode());
            return request.townshipCode();
        }
        if (jurisdiction.county()) {
            return null;
        }
        if (jurisdiction.townships().size() != 1) {
            throw new InvalidProblem("townshipCode", "must name one of your townships, whose supervisor decides");
        }
        return jurisdiction.townships().iterator().next();
    }

    /** Whose supervisors review an emergency: nobody is asked which of his townships he means, the county's then do. */
    private String reviewers(SearchSightingsRequest request) {
        boolean several =
                !call.jurisdiction().county() && call.jurisdiction().townships().size() > 1;
        return request.townshipCode() == null && several ? null : township(request);
    }

    private String text(SearchSightingsRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
