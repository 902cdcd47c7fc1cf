package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Jurisdiction;

/**
 * Keeps a township's administrator off another township's ground: a grid brings its officers every alert within it,
 * whatever township it says it belongs to. Where the boundaries of townships run is not known here, only where other
 * townships have drawn grids; ground that nobody has drawn yet is anybody's.
 */
@ApplicationScoped
class GridNeighbours {

    /** A border drawn twice by hand overlaps a little: so much of the smaller of the two is let pass. */
    private static final double SHARED = 0.05;

    private final GridRepository grids;

    GridNeighbours(GridRepository grids) {
        this.grids = grids;
    }

    /** The county draws where it likes. */
    void mustStayOut(GridDrawing drawing, UUID id, Jurisdiction drawer) {
        if (drawer.county()) {
            return;
        }
        GridPolygon polygon = GridPolygon.of(drawing.corners());
        boolean outside = grids.ofOthers(polygon, drawing, drawer).stream()
                .filter(other -> !other.id.equals(id))
                .anyMatch(other -> shared(polygon.area(), other.polygon().area()) > SHARED);
        if (outside) {
            throw new InvalidProblem(
                    "polygon", "covers ground of another township's grid: only the county may draw there");
        }
    }

    private static double shared(Polygon a, Polygon b) {
        double both = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea();
        return both / Math.min(a.getArea(), b.getArea());
    }
}
