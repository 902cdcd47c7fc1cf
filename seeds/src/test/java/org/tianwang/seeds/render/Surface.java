package org.tianwang.seeds.render;

/**
 * What a place on a surface does with light.
 *
 * @param gloss share of the surroundings mirrored when looked at straight on (0.04 is lacquer or glass)
 * @param sharpness 0..1, how sharp the highlight of the sun is
 * @param glow light of its own
 */
record Surface(Vec albedo, double gloss, double sharpness, Vec glow) {

    static Surface matt(Vec albedo) {
        return new Surface(albedo, 0, 0, Vec.ZERO);
    }

    static Surface paint(Vec albedo) {
        return new Surface(albedo, 0.09, 0.9, Vec.ZERO);
    }

    static Surface glossy(Vec albedo, double gloss) {
        return new Surface(albedo, gloss, 0.95, Vec.ZERO);
    }
}
