package org.tianwang.alert.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.Severity;

/** The plans in force, and the one meant for an incident. */
@ApplicationScoped
class PlanBook {

    /** More than a county has; those beyond are not looked at. */
    private static final int MOST_PLANS = 500;

    private final EntityManager entities;
    private final ObjectMapper json;

    PlanBook(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The most closely meant one; of equals the one changed last. */
    Optional<PlanView> meantFor(IncidentFacts incident) {
        return entities.createQuery(
                        "select p from ResponsePlan p where p.enabled order by p.updatedAt desc", ResponsePlan.class)
                .setMaxResults(MOST_PLANS)
                .getResultStream()
                .map(this::view)
                .filter(plan -> plan.fits(incident.kind(), incident.severity(), incident.townshipCode()))
                .max(Comparator.comparingInt(PlanView::closeness).thenComparing(PlanView::updatedAt));
    }

    PlanView view(ResponsePlan p) {
        return new PlanView(
                p.id,
                p.version,
                p.name,
                p.enabled,
                p.townshipCode,
                Arrays.stream(p.kinds).map(IncidentKind::valueOf).toList(),
                Arrays.stream(p.severities).map(Severity::valueOf).toList(),
                needs(p),
                p.message,
                p.cameras,
                p.autoNext,
                p.createdAt,
                p.updatedAt,
                p.updatedBy);
    }

    String write(List<UnitNeed> needs) {
        try {
            return json.writeValueAsString(needs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("needs can be written", e);
        }
    }

    private List<UnitNeed> needs(ResponsePlan plan) {
        try {
            return json.readValue(plan.needs, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("needs of plan " + plan.id, e);
        }
    }
}
