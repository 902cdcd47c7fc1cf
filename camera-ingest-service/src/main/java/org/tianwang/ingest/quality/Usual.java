package org.tianwang.ingest.quality;

/**
 * What is usual for a camera, either lately (the last minutes) or at one time of day (over days).
 *
 * @param samples pictures it was learnt from
 */
record Usual(long samples, double brightness, double saturated, double detail, double contrast, Layout layout) {

    static Usual first(Measures measures, Layout layout) {
        return new Usual(
                1, measures.brightness(), measures.saturated(), measures.detail(), measures.contrast(), layout.copy());
    }

    /**
     * The first pictures count alike, later ones with {@code rate}: not more, or a young baseline would take a turned
     * camera for usual before anybody is told. The layout is changed in place: it is large.
     */
    Usual with(Measures m, Layout now, double rate) {
        double share = samples < Baseline.WARM ? 1.0 / (samples + 1) : rate;
        layout.learn(now, (float) share);
        return new Usual(
                samples + 1,
                brightness + share * (m.brightness() - brightness),
                saturated + share * (m.saturated() - saturated),
                detail + share * (m.detail() - detail),
                contrast + share * (m.contrast() - contrast),
                layout);
    }

    Usual copy() {
        return new Usual(samples, brightness, saturated, detail, contrast, layout.copy());
    }
}
