package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.people.GridChanged;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.security.Jurisdiction;

/** Draws grids and draws them anew; each change is an event, a repeat of the same drawing is none. */
@ApplicationScoped
class GridService {

    private final GridRepository grids;
    private final GridCheck check;
    private final GridNeighbours neighbours;
    private final Outbox outbox;
    private final Event<GridDrawn> drawn;
    private final Clock clock;

    GridService(
            GridRepository grids,
            GridCheck check,
            GridNeighbours neighbours,
            Outbox outbox,
            Event<GridDrawn> drawn,
            Clock clock) {
        this.grids = grids;
        this.check = check;
        this.neighbours = neighbours;
        this.outbox = outbox;
        this.drawn = drawn;
        this.clock = clock;
    }

    @Transactional
    Grid create(UUID id, GridRequest request, Jurisdiction drawer) {
        GridDrawing drawing = check.drawing(id, request, null);
        neighbours.mustStayOut(drawing, id, drawer);
        mustBeFree(drawing.code(), id);
        Grid grid = Grid.draw(id, drawing, clock.instant().truncatedTo(ChronoUnit.MICROS));
        grids.persist(grid);
        tell(grid);
        return grid;
    }

    @Transactional
    Grid replace(Grid grid, GridRequest request, Jurisdiction drawer) {
        GridDrawing before = grid.drawing();
        GridDrawing drawing = check.drawing(grid.id, request, before);
        if (!drawing.corners().equals(before.corners())) {
            neighbours.mustStayOut(drawing, grid.id, drawer);
        }
        mustBeFree(drawing.code(), grid.id);
        if (grid.redraw(drawing, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            tell(grid);
        }
        return grid;
    }

    private void mustBeFree(String code, UUID id) {
        if (grids.isCodeTaken(code, id)) {
            throw new ConflictProblem("Another grid has the code " + code + ". Choose a different one.");
        }
    }

    private void tell(Grid grid) {
        grids.flush();
        outbox.publish(new GridChanged(grid.view()));
        drawn.fire(new GridDrawn(grid.id, grid.polygon(), grid.validFrom, grid.validTo));
    }
}
