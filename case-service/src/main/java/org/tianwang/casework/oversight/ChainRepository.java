package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One row a service. */
@ApplicationScoped
class ChainRepository implements PanacheRepositoryBase<ChainState, String> {
    private static final int MOST = 50;

    List<ChainState> all() {
        return find("order by service").range(0, MOST - 1).list();
    }
}
