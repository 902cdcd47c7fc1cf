package org.tianwang.seeds.render;

import java.util.Arrays;
import java.util.List;

/**
 * Rasterises meshes with a depth buffer and keeps, per pixel, which triangle is seen where; looks are worked out
 * afterwards, once a pixel. Not for several threads.
 */
final class Raster {

    private static final double NEAREST = 0.5;

    private final View view;
    private final float[] depth;
    private final int[] seen;
    private final float[] first;
    private final float[] second;
    private List<Mesh> meshes;
    private Vec[][] world;
    int left;
    int right;
    int top;
    int bottom;

    Raster(View view) {
        this.view = view;
        int size = view.width() * view.height();
        depth = new float[size];
        seen = new int[size];
        first = new float[size];
        second = new float[size];
        clear();
    }

    void clear() {
        Arrays.fill(depth, Float.MAX_VALUE);
        Arrays.fill(seen, -1);
        left = view.width();
        top = view.height();
        right = -1;
        bottom = -1;
    }

    /** Draws a vehicle's meshes; the pixel's own subpixel shift serves anti-aliasing. */
    void draw(List<Mesh> parts, Pose pose, double shiftX, double shiftY) {
        meshes = parts;
        world = new Vec[parts.size()][];
        for (int m = 0; m < parts.size(); m++) {
            Mesh mesh = parts.get(m);
            Vec[] places = mesh.places();
            Vec[] screen = new Vec[places.length];
            world[m] = new Vec[places.length];
            for (int i = 0; i < places.length; i++) {
                world[m][i] = pose.world(places[i]);
                Vec p = view.project(world[m][i]);
                screen[i] = new Vec(p.x() + shiftX, p.y() + shiftY, p.z());
            }
            for (int t = 0; t < mesh.triangles(); t++) {
                triangle(m, mesh, t, screen);
            }
        }
    }

    private void triangle(int m, Mesh mesh, int t, Vec[] screen) {
        Vec a = screen[mesh.corner(t, 0)];
        Vec b = screen[mesh.corner(t, 1)];
        Vec c = screen[mesh.corner(t, 2)];
        double area = (b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y());
        if (Math.min(a.z(), Math.min(b.z(), c.z())) < NEAREST || area == 0) {
            return;
        }
        int x0 = Math.max(0, (int) Math.ceil(Math.min(a.x(), Math.min(b.x(), c.x())) - 0.5));
        int x1 = Math.min(view.width() - 1, (int) Math.floor(Math.max(a.x(), Math.max(b.x(), c.x())) - 0.5));
        int y0 = Math.max(0, (int) Math.ceil(Math.min(a.y(), Math.min(b.y(), c.y())) - 0.5));
        int y1 = Math.min(view.height() - 1, (int) Math.floor(Math.max(a.y(), Math.max(b.y(), c.y())) - 0.5));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double wb = ((px - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (py - a.y())) / area;
                double wc = ((b.x() - a.x()) * (py - a.y()) - (px - a.x()) * (b.y() - a.y())) / area;
                double wa = 1 - wb - wc;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    fragment(m, mesh, t, x, y, wa / a.z(), wb / b.z(), wc / c.z());
                }
            }
        }
    }

    private void fragment(int m, Mesh mesh, int t, int x, int y, double wa, double wb, double wc) {
        double z = 1 / (wa + wb + wc);
        int at = y * view.width() + x;
        if (z >= depth[at]) {
            return;
        }
        float ka = (float) (wa * z);
        float kb = (float) (wb * z);
        if (mesh.material().open(blend(mesh.places(), mesh, t, ka, kb))) {
            return;
        }
        depth[at] = (float) z;
        seen[at] = m << 20 | t;
        first[at] = ka;
        second[at] = kb;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    boolean hit(int at) {
        return seen[at] >= 0;
    }

    /** The light of the vehicle at a pixel which it covers. */
    Vec colour(int at, Pose pose) {
        Mesh mesh = meshes.get(seen[at] >> 20);
        int t = seen[at] & 0xfffff;
        float ka = first[at];
        float kb = second[at];
        float kc = 1 - ka - kb;
        Vec own = blend(mesh.places(), mesh, t, ka, kb);
        Vec normal = blend(mesh.normals(), mesh, t, ka, kb).unit();
        Vec view = blend(world[seen[at] >> 20], mesh, t, ka, kb)
                .minus(this.view.eye())
                .unit();
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double u = mesh.u(a) * ka + mesh.u(b) * kb + mesh.u(c) * kc;
        double v = mesh.v(a) * ka + mesh.v(b) * kb + mesh.v(c) * kc;
        Surface surface = mesh.material().at(own, normal, u, v);
        return Light.shade(surface, pose.direction(normal), view, own.y(), 1);
    }

    private static Vec blend(Vec[] values, Mesh mesh, int t, float ka, float kb) {
        Vec a = values[mesh.corner(t, 0)];
        Vec b = values[mesh.corner(t, 1)];
        Vec c = values[mesh.corner(t, 2)];
        float kc = 1 - ka - kb;
        return new Vec(
                a.x() * ka + b.x() * kb + c.x() * kc,
                a.y() * ka + b.y() * kb + c.y() * kc,
                a.z() * ka + b.z() * kb + c.z() * kc);
    }
}
