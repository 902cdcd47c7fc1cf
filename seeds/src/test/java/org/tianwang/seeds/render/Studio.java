package org.tianwang.seeds.render;

import java.awt.image.BufferedImage;
import java.util.List;

/** Puts vehicles into the street and takes the picture: six exposures a frame, shifted in place and time. */
final class Studio {

    /** A vehicle in a frame; {@code travel} is how far it moves while the shutter is open, in metres. */
    record Actor(Vehicle vehicle, Pose pose, double travel) {}

    private static final int EXPOSURES = 6;
    /** Columns of the subpixel shifts: no two exposures share a row or a column. */
    private static final int[] ACROSS = {2, 5, 1, 4, 0, 3};

    static final View VIEW = View.looking(1280, 720, 2650, new Vec(2.2, 2.6, 0), -26, -10);
    private final View view = VIEW;
    private final Backdrop backdrop;
    private final Film film = new Film(VIEW);
    private final Raster raster = new Raster(VIEW);

    /** The backdrop can be shared among studios; everything else is one thread's own. */
    Studio(Backdrop backdrop) {
        this.backdrop = backdrop;
    }

    BufferedImage take(List<Actor> actors, long frame) {
        Vec[] light = backdrop.light.clone();
        List<Actor> farFirst = actors.stream()
                .sorted((a, b) -> Double.compare(b.pose().z(), a.pose().z()))
                .toList();
        for (Actor actor : farFirst) {
            shadow(light, actor);
        }
        for (Actor actor : farFirst) {
            paint(light, actor);
        }
        return film.develop(light, frame);
    }

    private void shadow(Vec[] light, Actor actor) {
        double reach = actor.vehicle().length() / 2 + 1.5 + actor.vehicle().height();
        for (int i = 0; i < light.length; i++) {
            Vec ground = backdrop.ground[i];
            if (ground != null
                    && Math.abs(ground.x() - actor.pose().x()) < reach
                    && Math.abs(ground.z() - actor.pose().z()) < reach) {
                light[i] = light[i].times(Shadow.left(ground, actor.vehicle(), actor.pose()));
            }
        }
    }

    private void paint(Vec[] light, Actor actor) {
        Vec[] before = light.clone();
        for (int e = 0; e < EXPOSURES; e++) {
            double late = (e + 0.5) / EXPOSURES - 0.5;
            Pose pose = new Pose(
                    actor.pose().x() + actor.pose().sin() * actor.travel() * late,
                    actor.pose().z() + actor.pose().cos() * actor.travel() * late,
                    actor.pose().cos(),
                    actor.pose().sin());
            raster.clear();
            raster.draw(
                    actor.vehicle().meshes(), pose, (ACROSS[e] + 0.5) / EXPOSURES - 0.5, (e + 0.5) / EXPOSURES - 0.5);
            for (int y = raster.top; y <= raster.bottom; y++) {
                for (int x = raster.left; x <= raster.right; x++) {
                    int at = y * view.width() + x;
                    if (raster.hit(at)) {
                        Vec seen = raster.colour(at, pose);
                        light[at] = light[at].plus(seen.minus(before[at]).times(1.0 / EXPOSURES));
                    }
                }
            }
        }
    }
}
