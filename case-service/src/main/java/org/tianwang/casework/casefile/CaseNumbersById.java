package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers by which people know cases. */
@ApplicationScoped
public class CaseNumbersById {

    private final CaseRepository cases;

    CaseNumbersById(CaseRepository cases) {
        this.cases = cases;
    }

    /** Those of these ids that are cases. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return cases.list("id in ?1", ids).stream().collect(Collectors.toMap(file -> file.id, file -> file.number));
    }
}
