package org.tianwang.seeds.render;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;

/**
 * What is to be seen of one vehicle in one frame; a line of the ground-truth file.
 *
 * @param box the vehicle's part inside the picture as x, y, width, height in 0..1
 * @param visible which share of its whole box lies inside the picture
 * @param plateBox likewise for the plate, or null where that is outside
 * @param platePixels width of the plate in pixels
 */
@JsonPropertyOrder({"frame", "plate", "plateKind", "kind", "colour", "box", "visible", "plateBox", "platePixels"})
record Truth(
        int frame,
        String plate,
        Plate.Kind plateKind,
        String kind,
        String colour,
        double[] box,
        double visible,
        double[] plateBox,
        int platePixels) {

    static Optional<Truth> of(int frame, Studio.Actor actor) {
        View view = Studio.VIEW;
        Bounds whole = new Bounds();
        Bounds plate = new Bounds();
        Vehicle vehicle = actor.vehicle();
        for (Mesh mesh : vehicle.meshes()) {
            for (Vec place : mesh.places()) {
                Vec p = view.project(actor.pose().world(place));
                if (p.z() < 0.5) {
                    return Optional.empty();
                }
                whole.add(p);
                if (mesh.material() == vehicle.plate()) {
                    plate.add(p);
                }
            }
        }
        double visible = whole.inside(view);
        if (visible <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Truth(
                frame,
                vehicle.plate().text(),
                vehicle.plate().kind(),
                vehicle.kind(),
                vehicle.colour(),
                whole.clipped(view),
                Math.round(visible * 1000) / 1000.0,
                plate.inside(view) > 0.99 ? plate.clipped(view) : null,
                (int) Math.round(plate.right - plate.left)));
    }

    /** The smallest upright box around what was added, in pixels. */
    private static final class Bounds {
        private double left = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        void add(Vec p) {
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }

        double inside(View view) {
            double w = Math.min(right, view.width()) - Math.max(left, 0);
            double h = Math.min(bottom, view.height()) - Math.max(top, 0);
            return w <= 0 || h <= 0 ? 0 : w * h / ((right - left) * (bottom - top));
        }

        double[] clipped(View view) {
            double x = Math.max(left, 0) / view.width();
            double y = Math.max(top, 0) / view.height();
            return new double[] {
                digits(x),
                digits(y),
                digits(Math.min(right, view.width()) / view.width() - x),
                digits(Math.min(bottom, view.height()) / view.height() - y)
            };
        }

        private static double digits(double v) {
            return Math.round(v * 1e4) / 1e4;
        }
    }
}
