package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.casework.casefile.CaseNumbersById;
import org.tianwang.contracts.ops.IncidentView;

/**
 * What the ids in a trail are called. An auditor reads them and may not open what they stand for, so he could not tell one
 * incident from another; the title is what the people of the desk saw. Runs in the caller's transaction.
 */
@ApplicationScoped
class Names {
    private static final int LONGEST = 300;

    private final EntityManager entities;
    private final CaseNumbersById cases;

    Names(EntityManager entities, CaseNumbersById cases) {
        this.entities = entities;
        this.cases = cases;
    }

    void learn(IncidentView incident, Instant at) {
        if (incident.title() == null || incident.title().isBlank()) {
            return;
        }
        String title = incident.title().replace("\0", "");
        entities.createNativeQuery("""
                        INSERT INTO incident_name AS known (id, name, changed_at) VALUES (:id, :name, :at)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, changed_at = excluded.changed_at""")
                .setParameter("id", incident.id())
                .setParameter("name", title.substring(0, Math.min(title.length(), LONGEST)))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The names of the incidents and cases that these looks speak of, as objects or in their purposes. */
    Map<UUID, String> in(Collection<AccessRecord> looks) {
        List<UUID> ids =
                looks.stream().flatMap(look -> look.ids().stream()).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>(cases.of(ids));
        names.putAll(incidents(ids));
        return names;
    }

    private Map<UUID, String> incidents(List<UUID> ids) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, name FROM incident_name WHERE id = ANY(:ids)", Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    long forget(Instant before) {
        return entities.createNativeQuery("DELETE FROM incident_name WHERE changed_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
