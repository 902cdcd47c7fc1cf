package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was found wrong with a chain, newest first. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<ChainFinding, UUID> {
    private static final int NEWEST = 10;

    List<ChainFinding> newest(String service) {
        return find("service = ?1 order by foundAt desc, id desc", service)
                .range(0, NEWEST - 1)
                .list();
    }
}
