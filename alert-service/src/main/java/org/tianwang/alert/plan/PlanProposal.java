package org.tianwang.alert.plan;

import java.util.List;
import java.util.UUID;
import org.tianwang.alert.unit.Recommendation;

/**
 * What a plan comes to for one incident now.
 *
 * @param plan null when no plan is meant for such an incident
 * @param units whom it would send, each with the need it serves
 * @param missing needs for which no free unit is left
 * @param cameras the nearest ones, to be watched
 */
public record PlanProposal(PlanView plan, List<Chosen> units, List<UnitNeed> missing, List<NearCamera> cameras) {

    /** A unit for a need. */
    public record Chosen(UnitNeed need, Recommendation unit) {}

    /** A camera near the incident. */
    public record NearCamera(String cameraId, String name, long metres) {}

    List<UUID> unitIds() {
        return units.stream().map(chosen -> chosen.unit().unitId()).toList();
    }
}
