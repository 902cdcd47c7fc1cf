package org.tianwang.alert.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.unit.Recommendation;
import org.tianwang.contracts.ops.UnitView;

/**
 * Chooses units for a plan's needs: the strictest need first, each time the best recommended free unit that fits. Units
 * that run in the incident already serve the needs they fit, so that applying a plan twice sends nobody twice. Pure.
 */
final class UnitChooser {

    private final List<Recommendation> ranked;
    private final Map<UUID, UnitView> units;
    private final Set<UUID> taken = new HashSet<>();
    private final List<PlanProposal.Chosen> chosen = new ArrayList<>();
    private final List<UnitNeed> missing = new ArrayList<>();

    private UnitChooser(List<Recommendation> ranked, Map<UUID, UnitView> units) {
        this.ranked = ranked;
        this.units = units;
    }

    /** Whom to send, and what is missing. */
    record Choice(List<PlanProposal.Chosen> chosen, List<UnitNeed> missing) {}

    static Choice choose(
            List<UnitNeed> needs, List<Recommendation> ranked, Map<UUID, UnitView> units, Set<UUID> running) {
        UnitChooser chooser = new UnitChooser(ranked, units);
        Set<UUID> there = new HashSet<>(running);
        needs.stream()
                .sorted(Comparator.comparingInt(UnitNeed::strictness).reversed())
                .forEach(need -> chooser.serve(need, there));
        return new Choice(List.copyOf(chooser.chosen), List.copyOf(chooser.missing));
    }

    private void serve(UnitNeed need, Set<UUID> running) {
        int open = need.count();
        for (UUID id : List.copyOf(running)) {
            if (open > 0 && units.containsKey(id) && need.fits(units.get(id))) {
                running.remove(id);
                taken.add(id);
                open--;
            }
        }
        for (Recommendation unit : ranked) {
            if (open > 0 && mayGo(unit, need, running)) {
                taken.add(unit.unitId());
                chosen.add(new PlanProposal.Chosen(need, unit));
                open--;
            }
        }
        if (open > 0) {
            missing.add(new UnitNeed(need.kind(), need.capability(), open));
        }
    }

    private boolean mayGo(Recommendation unit, UnitNeed need, Set<UUID> running) {
        return unit.free()
                && !taken.contains(unit.unitId())
                && !running.contains(unit.unitId())
                && units.containsKey(unit.unitId())
                && need.fits(units.get(unit.unitId()));
    }
}
