package org.tianwang.alert.unit;

import java.util.List;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitStatus;

/** What a list of units is asked for; null means everything. */
record UnitFilter(List<UnitStatus> statuses, List<UnitKind> kinds, Boolean onShift, Boolean outOfService) {

    static final UnitFilter ALL = new UnitFilter(null, null, null, null);

    /** Those who may be sent. */
    static final UnitFilter ELIGIBLE = new UnitFilter(null, null, true, false);

    static UnitFilter of(String status, String kind) {
        return new UnitFilter(
                Parameter.anyOf(UnitStatus.class, "status", status),
                Parameter.anyOf(UnitKind.class, "kind", kind),
                null,
                null);
    }
}
