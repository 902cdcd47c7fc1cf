package org.tianwang.alert.unit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which positions of units are believed, and how often a change is told to consoles. */
@ConfigMapping(prefix = "tianwang.alert.positions")
public interface PositionConfig {

    /** A position older than this when it comes in is dropped: a phone that was in a dead spot sends what it kept. */
    @WithDefault("PT10M")
    Duration staleAfter();

    /** How far ahead of ours a device's clock may run. */
    @WithDefault("PT10S")
    Duration clockSkew();

    /** Faster than this between two positions is a jump: kept, because it may be the truth, and marked. */
    @WithDefault("200")
    double fastestKmh();

    /** Jumps up to this many metres are a receiver's noise and no jump. */
    @WithDefault("150")
    double jitterMetres();

    /** A moving unit is told to the consoles once in this time, however often it reports. */
    @WithDefault("PT3S")
    Duration tellEvery();
}
