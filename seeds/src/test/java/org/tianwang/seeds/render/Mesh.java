package org.tianwang.seeds.render;

/**
 * A grid of places bent into a surface, with smooth normals and one material.
 *
 * @param places rows times columns
 */
record Mesh(int rows, int columns, Vec[] places, Vec[] normals, Material material) {

    interface Shape {
        Vec at(double u, double v);
    }

    /** Samples a shape over u, v in 0..1; normals come from its slopes and point away from {@code inside}. */
    static Mesh of(int rows, int columns, Material material, Vec inside, Shape shape) {
        Vec[] places = new Vec[rows * columns];
        Vec[] normals = new Vec[rows * columns];
        double e = 1e-4;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double u = r / (rows - 1.0);
                double v = c / (columns - 1.0);
                Vec p = shape.at(u, v);
                Vec du = shape.at(Math.min(1, u + e), v).minus(shape.at(Math.max(0, u - e), v));
                Vec dv = shape.at(u, Math.min(1, v + e)).minus(shape.at(u, Math.max(0, v - e)));
                Vec n = du.cross(dv).unit();
                if (n.length() < 0.5) {
                    n = p.minus(inside).unit();
                }
                places[r * columns + c] = p;
                normals[r * columns + c] = n.dot(p.minus(inside)) < 0 ? n.times(-1) : n;
            }
        }
        return new Mesh(rows, columns, places, normals, material);
    }

    /** A flat rectangle from a corner along two sides. */
    static Mesh flat(Vec corner, Vec along, Vec up, Vec normal, Material material) {
        Vec[] places = {
            corner, corner.plus(up), corner.plus(along), corner.plus(along).plus(up)
        };
        return new Mesh(2, 2, places, new Vec[] {normal, normal, normal, normal}, material);
    }

    int triangles() {
        return (rows - 1) * (columns - 1) * 2;
    }

    /** The vertex number of a triangle's corner. */
    int corner(int triangle, int k) {
        int cell = triangle / 2;
        int at = cell / (columns - 1) * columns + cell % (columns - 1);
        boolean first = triangle % 2 == 0;
        return switch (k) {
            case 0 -> first ? at : at + 1;
            case 1 -> at + columns;
            default -> first ? at + 1 : at + columns + 1;
        };
    }

    double u(int vertex) {
        return vertex / columns / (rows - 1.0);
    }

    double v(int vertex) {
        return vertex % columns / (columns - 1.0);
    }
}
