package org.tianwang.seeds.render;

/** Gives a mesh its looks from a place on it, in the vehicle's own coordinates: x forward, y up, z to its left. */
interface Material {

    Surface at(Vec place, Vec normal, double u, double v);

    /** Whether the mesh has an opening there, as for a wheel. */
    default boolean open(Vec place) {
        return false;
    }
}
