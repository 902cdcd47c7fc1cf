package org.tianwang.casework.casefile;

import static org.tianwang.contracts.casework.CaseStatus.CLOSED;
import static org.tianwang.contracts.casework.CaseStatus.FILED;
import static org.tianwang.contracts.casework.CaseStatus.REJECTED;
import static org.tianwang.contracts.casework.CaseStatus.SOLVED;
import static org.tianwang.contracts.casework.CaseStatus.TRANSFERRED;
import static org.tianwang.contracts.casework.CaseStatus.UNDER_INVESTIGATION;

import java.util.EnumSet;
import java.util.Set;
import org.tianwang.contracts.casework.CaseStatus;

/**
 * Which state of a case may follow which. A case that opens itself is only {@code REPORTED}: to file it is a legal
 * decision, which a person takes and answers for. {@code REJECTED} ends a case that is not accepted, by the bureau at
 * the beginning or by the prosecution at the end; {@code TRANSFERRED} ends one that another authority has taken on.
 */
public final class CaseLifecycle {

    private CaseLifecycle() {}

    /** The states that may directly follow; empty for the last ones. */
    public static Set<CaseStatus> after(CaseStatus status) {
        return switch (status) {
            case REPORTED -> EnumSet.of(FILED, REJECTED);
            case FILED -> EnumSet.of(UNDER_INVESTIGATION, TRANSFERRED, CLOSED);
            case UNDER_INVESTIGATION -> EnumSet.of(SOLVED, TRANSFERRED, CLOSED);
            case SOLVED -> EnumSet.of(TRANSFERRED, CLOSED, REJECTED);
            case TRANSFERRED, CLOSED, REJECTED -> EnumSet.noneOf(CaseStatus.class);
        };
    }

    public static boolean allows(CaseStatus from, CaseStatus to) {
        return after(from).contains(to);
    }

    /** Somebody may ask about an end years later: it is reached only with a written reason. */
    public static boolean needsReason(CaseStatus to) {
        return after(to).isEmpty();
    }
}
