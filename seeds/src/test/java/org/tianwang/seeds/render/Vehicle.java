package org.tianwang.seeds.render;

import java.util.List;

/**
 * A vehicle as meshes, with the size of its footprint for the shadow.
 *
 * @param kind the COCO class which a detector should call it
 */
record Vehicle(
        String kind, String colour, Plate plate, List<Mesh> meshes, double length, double width, double height) {}
