package org.tianwang.alert.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.task.ResponseRules;

/** What plans say to those who send units. */
@ApplicationScoped
class PlannedResponse implements ResponseRules {

    private final PlanBook plans;

    PlannedResponse(PlanBook plans) {
        this.plans = plans;
    }

    @Override
    public boolean sendsNextByItself(IncidentFacts incident) {
        return plans.meantFor(incident).map(PlanView::autoNext).orElse(false);
    }

    /** A capability that every unit of the plan must have: what only some need is chosen for, not ranked by. */
    @Override
    public Set<String> wantedCapabilities(IncidentFacts incident) {
        return plans.meantFor(incident)
                .filter(plan -> plan.units().stream().allMatch(need -> need.capability() != null))
                .map(plan -> plan.units().stream().map(UnitNeed::capability).collect(Collectors.toSet()))
                .filter(capabilities -> capabilities.size() == 1)
                .orElse(Set.of());
    }
}
