package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/** Who may see a case, for what hangs on one. */
@ApplicationScoped
public class CaseAccess {

    private final CaseRepository cases;
    private final Caller caller;

    CaseAccess(CaseRepository cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    public void mustSee(UUID id) {
        CaseFile file = cases.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("case", id));
        caller.mustSee(file.townshipCode, "case", id);
    }

    public boolean sees(UUID id) {
        return cases.findByIdOptional(id)
                .filter(file -> caller.jurisdiction().covers(file.townshipCode))
                .isPresent();
    }
}
