package org.tianwang.alert.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on a search is broad, and how long people have for their part in it. */
@ConfigMapping(prefix = "tianwang.alert.search")
public interface SearchConfig {

    /** A pattern that matches more plates than this needs a second person. */
    @WithDefault("20")
    int manyPlates();

    /** A search of the whole county over more than this needs a second person. */
    @WithDefault("PT24H")
    Duration broadAfter();

    /** Share of the known cameras beyond which a search means the whole county, however its place is named (ADR 50). */
    @WithDefault("0.25")
    double broadShare();

    /** So long one person's searches of one plate are added up; together they may be this much longer than one. */
    @WithDefault("PT24H")
    Duration rememberLooks();

    /** Different searches of one plate within that time; whoever needs more needs a second person. */
    @WithDefault("200")
    int mostLooks();

    /** Different plates that one person may search for within that time, whether one by one or by patterns (ADR 70). */
    @WithDefault("200")
    int mostPlates();

    /** A request that nobody has decided on lapses after this. */
    @WithDefault("PT24H")
    Duration decideWithin();

    /** An approved search may be run, and paged through, this long; an emergency search paged through. */
    @WithDefault("PT1H")
    Duration runWithin();

    /** An emergency search must be reviewed within this, and is told of once more each time it passes again. */
    @WithDefault("PT24H")
    Duration reviewWithin();
}
