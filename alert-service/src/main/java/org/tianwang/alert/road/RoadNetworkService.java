package org.tianwang.alert.road;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Imports road networks. A network belongs to the whole county, so only county-wide callers may change it. */
@ApplicationScoped
public class RoadNetworkService {

    private final EntityManager entities;
    private final RoadRows rows;
    private final Revisions revisions;
    private final ObjectMapper json;
    private final CurrentCall call;

    RoadNetworkService(
            EntityManager entities, RoadRows rows, Revisions revisions, ObjectMapper json, CurrentCall call) {
        this.entities = entities;
        this.rows = rows;
        this.revisions = revisions;
        this.json = json;
        this.call = call;
    }

    /** An answer, and whether the network is new. */
    record Saved(RoadNetworkView network, boolean created) {}

    @Transactional
    Page<RoadNetworkView> list(PageQuery page) {
        List<RoadNetworkRow> found = new Conditions().newest(entities, RoadNetworkRow.class, "importedAt", page);
        UUID inForce = newest().stream().findFirst().map(row -> row.id).orElse(null);
        return Page.of(found, page, row -> row.view(row.id.equals(inForce)), row -> new Cursor(row.importedAt, row.id));
    }

    @Transactional
    RoadNetworkView get(UUID id) {
        RoadNetworkRow row = entities.find(RoadNetworkRow.class, id);
        if (row == null) {
            throw new NotFoundProblem("road network", id);
        }
        return row.view(isInForce(row));
    }

    /** Imports or replaces; an unchanged repeat changes nothing. */
    @Transactional
    Saved put(UUID id, RoadNetworkRequest request) {
        if (!call.jurisdiction().county()) {
            throw new ForbiddenProblem("The road network belongs to the whole county.");
        }
        RoadLineCheck.check(request);
        long revision = revisions.next(Revisions.ROADS);
        RoadNetworkRow row = entities.find(RoadNetworkRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        String fingerprint = fingerprint(request);
        if (row != null && row.fingerprint.equals(fingerprint)) {
            return new Saved(row.view(isInForce(row)), false);
        }
        boolean created = row == null;
        RoadNetworkRow network = created ? new RoadNetworkRow() : row;
        if (!created) {
            call.checkVersion(network.version);
        }
        network.id = id;
        network.version = revision;
        network.name = request.name();
        network.fingerprint = fingerprint;
        network.junctions = request.junctions().size();
        network.roads = request.roads().size();
        network.importedAt = call.now();
        network.importedBy = call.user();
        if (created) {
            entities.persist(network);
        }
        entities.flush();
        rows.replace(id, request);
        return new Saved(network.view(true), created);
    }

    private boolean isInForce(RoadNetworkRow row) {
        return newest().stream().anyMatch(first -> first.id.equals(row.id));
    }

    private List<RoadNetworkRow> newest() {
        return new Conditions()
                .newest(entities, RoadNetworkRow.class, "importedAt", PageQuery.first(1)).stream()
                        .limit(1)
                        .toList();
    }

    private String fingerprint(RoadNetworkRequest request) {
        try {
            return Ids.named(json.writeValueAsString(request)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
