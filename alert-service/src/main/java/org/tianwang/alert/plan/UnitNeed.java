package org.tianwang.alert.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitView;

/** So many units of a kind, with a capability, or both; of any when neither is named. */
public record UnitNeed(
        UnitKind kind,
        @Size(min = 1, max = 60) String capability,
        @Min(1) @Max(20) int count) {

    boolean fits(UnitView unit) {
        return (kind == null || unit.kind() == kind)
                && (capability == null || unit.capabilities().contains(capability));
    }

    /** How much it asks for: what asks for more is served first, because fewer units fit. */
    int strictness() {
        return (capability == null ? 0 : 2) + (kind == null ? 0 : 1);
    }
}
