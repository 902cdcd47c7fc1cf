package org.tianwang.alert.track;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What makes a gap or a jump, and how far following goes. */
@ConfigMapping(prefix = "tianwang.alert.tracks")
public interface TrackConfig {

    /** Faster than this between two cameras, as the crow flies: probably a misread or a cloned plate. */
    @WithDefault("200")
    int impossibleKmh();

    /** How far from its camera a plate may be read; both cameras' are taken off before a speed is judged. */
    @WithDefault("100")
    int readingRangeMetres();

    /** Unseen for longer than this: a gap. */
    @WithDefault("PT30M")
    Duration gapAfter();

    /** Sightings of one track at most; what is older is left out and said so. */
    @WithDefault("1000")
    int mostPoints();

    /** So long a vehicle is followed on one person's word; whoever needs more needs a second person (ADR 50). */
    @WithDefault("PT24H")
    Duration followedAlone();

    /** The hours of so many days are added up; no longer than follows are kept once they have ended. */
    @WithDefault("P7D")
    Duration rememberFollows();

    /** Vehicles followed at once, in all. */
    @WithDefault("200")
    int mostFollows();

    /** A vehicle that stays before one camera stamps the incident's timeline no more often than this. */
    @WithDefault("PT5M")
    Duration tellAgainAfter();
}
