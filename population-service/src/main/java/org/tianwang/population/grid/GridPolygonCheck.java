package org.tianwang.population.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Says what is wrong with a drawn grid, point by point, before anything is stored. Cheap checks come first, so that a
 * hostile ring of a million points never reaches the geometry library.
 */
final class GridPolygonCheck {

    private static final int SHOWN = 20;

    private final GridLimits limits;

    GridPolygonCheck(GridLimits limits) {
        this.limits = limits;
    }

    /** One complaint: the field in the words of the request, and what is expected of it. */
    record Complaint(String field, String message) {}

    List<Complaint> complaints(List<List<Double>> ring) {
        if (ring == null) {
            return one("polygon", "is missing");
        }
        int corners = isClosed(ring) ? ring.size() - 1 : ring.size();
        if (corners > limits.maxVertices()) {
            return one("polygon", "has " + corners + " points, at most " + limits.maxVertices() + " are allowed");
        }
        List<Complaint> points = pointComplaints(ring);
        if (!points.isEmpty()) {
            return points;
        }
        if (corners < 3) {
            return one("polygon", "needs at least three points");
        }
        return shapeComplaints(GridPolygon.of(ring));
    }

    private static List<Complaint> pointComplaints(List<List<Double>> ring) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < ring.size() && complaints.size() < SHOWN; i++) {
            List<Double> p = ring.get(i);
            String field = "polygon[" + i + "]";
            if (p == null || p.size() != 2 || p.get(0) == null || p.get(1) == null) {
                complaints.add(new Complaint(field, "is [longitude, latitude]"));
            } else if (!(Math.abs(p.get(0)) <= 180)) {
                complaints.add(new Complaint(field, "longitude lies between -180 and 180"));
            } else if (!(Math.abs(p.get(1)) <= 90)) {
                complaints.add(new Complaint(field, "latitude lies between -90 and 90"));
            }
        }
        return complaints;
    }

    private List<Complaint> shapeComplaints(GridPolygon polygon) {
        double width = polygon.maxLon() - polygon.minLon();
        double height = polygon.maxLat() - polygon.minLat();
        if (Math.max(width, height) > limits.maxExtentDegrees()) {
            return one("polygon", "spans more than " + limits.maxExtentDegrees() + " degrees");
        }
        TopologyValidationError error = new IsValidOp(polygon.area()).getValidationError();
        if (error != null) {
            String where = error.getCoordinate() == null
                    ? ""
                    : " near [" + error.getCoordinate().x + ", " + error.getCoordinate().y + "]";
            return one("polygon", "is not a simple ring: it touches or crosses itself" + where);
        }
        return polygon.area().getArea() > 0 ? List.of() : one("polygon", "encloses no area");
    }

    private static boolean isClosed(List<List<Double>> ring) {
        return ring.size() > 1 && ring.get(0) != null && ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private static List<Complaint> one(String field, String message) {
        return List.of(new Complaint(field, message));
    }
}
