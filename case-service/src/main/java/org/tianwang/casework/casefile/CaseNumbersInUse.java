package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.casework.CaseStatus;

/** Tells whether a stated purpose names a case that is being worked on, by number, id or incident. */
@ApplicationScoped
public class CaseNumbersInUse {
    private static final List<CaseStatus> ENDED =
            List.of(CaseStatus.CLOSED, CaseStatus.REJECTED, CaseStatus.TRANSFERRED);

    private final CaseRepository cases;

    CaseNumbersInUse(CaseRepository cases) {
        this.cases = cases;
    }

    /** @param ids of cases, or of the incidents that opened them */
    public boolean anyLive(List<String> numbers, List<UUID> ids) {
        return (!numbers.isEmpty() && cases.count("number in ?1 and status not in ?2", numbers, ENDED) > 0)
                || (!ids.isEmpty()
                        && cases.count("(id in ?1 or incidentId in ?1) and status not in ?2", ids, ENDED) > 0);
    }
}
