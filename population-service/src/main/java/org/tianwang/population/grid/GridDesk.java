package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tianwang.contracts.people.GridKind;
import org.tianwang.contracts.people.GridView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.web.IfMatch;

/**
 * Who may see and draw which grid. Another township's grid does not exist for the caller, and a grid can neither be
 * drawn into nor moved to a township outside of his jurisdiction.
 */
@ApplicationScoped
@Transactional
class GridDesk {

    private final GridRepository grids;
    private final GridService service;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final Clock clock;

    GridDesk(GridRepository grids, GridService service, Caller caller, IfMatch ifMatch, Clock clock) {
        this.grids = grids;
        this.service = service;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The grid after a PUT, and whether it is a new one. */
    record Put(GridView view, boolean created) {}

    Page<GridView> list(String township, GridKind kind, PageQuery page) {
        return Page.of(
                grids.page(caller.jurisdiction(), township, kind, page),
                page,
                Grid::view,
                grid -> new Cursor(grid.createdAt, grid.id));
    }

    GridView get(UUID id) {
        Grid grid = grids.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("grid", id));
        caller.mustSee(grid.townshipCode, "grid", id);
        return grid.view();
    }

    GridView create(GridRequest request) {
        caller.mayCreateIn(request.townshipCode());
        return service.create(Ids.next(clock), request, caller.jurisdiction()).view();
    }

    Put put(UUID id, GridRequest request) {
        Grid grid = grids.findById(id);
        if (grid == null) {
            ifMatch.check(0);
            caller.mayCreateIn(request.townshipCode());
            return new Put(service.create(id, request, caller.jurisdiction()).view(), true);
        }
        caller.mustSee(grid.townshipCode, "grid", id);
        caller.mayCreateIn(request.townshipCode());
        ifMatch.check(grid.version);
        return new Put(service.replace(grid, request, caller.jurisdiction()).view(), false);
    }
}
