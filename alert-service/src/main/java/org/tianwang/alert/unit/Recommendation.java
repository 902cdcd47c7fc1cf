package org.tianwang.alert.unit;

import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitStatus;

/**
 * One unit in the ranking, with every figure that put it there. {@code etaSeconds} and {@code distanceMetres} are null
 * when the place of the unit or of the incident is not known; the distance is the way by road where a road map is loaded,
 * else the straight line.
 */
public record Recommendation(
        UUID unitId,
        String callSign,
        UnitKind kind,
        UnitStatus status,
        Integer rank,
        Long etaSeconds,
        Long distanceMetres,
        List<Reason> reasons) {

    /** Whether it has nothing to do. */
    public boolean free() {
        return reasons.stream().noneMatch(r -> r.code() == Code.LOAD && r.value() != null && r.value() > 0);
    }

    /** Whether somebody would hear an order: tasks are told to the crew, and only the crew can answer. */
    public boolean manned() {
        return reasons.stream().noneMatch(r -> r.code() == Code.NO_CREW);
    }

    /**
     * Why a unit stands where it stands.
     *
     * @param code for programs and translations
     * @param value the figure, or null where there is none to give
     * @param unit of {@code value}: {@code m}, {@code km/h}, {@code s}, {@code tasks}
     * @param text the same in words
     */
    public record Reason(Code code, Double value, String unit, String text) {}

    /** What is weighed. */
    public enum Code {
        DISTANCE,
        ROAD_DISTANCE,
        STRAIGHT_LINE,
        SPEED,
        TRAVEL_TIME,
        POSITION_AGE,
        POSITION_UNKNOWN,
        POSITION_SUSPECT,
        LOAD,
        SHIFT,
        CAPABILITIES,
        MISSING_CAPABILITY,
        NO_CREW
    }
}
