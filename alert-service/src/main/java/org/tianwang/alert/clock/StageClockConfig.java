package org.tianwang.alert.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of stage clocks: what each stage may take for {@code CRITICAL} and {@code HIGH}; the other severities get
 * {@link #relaxedFactor()} times that.
 */
@ConfigMapping(prefix = "tianwang.alert.clocks")
public interface StageClockConfig {

    /** From raised to acknowledged. */
    @WithDefault("PT15S")
    Duration warn();

    /** From acknowledged (or opened) to the first unit sent. */
    @WithDefault("PT60S")
    Duration dispatch();

    /** From sent to accepted by the crew. */
    @WithDefault("PT30S")
    Duration deploy();

    /** From accepted to on scene, in a town. */
    @WithDefault("PT5M")
    Duration respondInTown();

    /** From accepted to on scene, elsewhere. */
    @WithDefault("PT10M")
    Duration respondElsewhere();

    /** How many times as long {@code MEDIUM} and {@code LOW} may take. */
    @WithDefault("3")
    int relaxedFactor();

    /** Codes of the townships that count as towns; those of the model county are on its map. */
    @WithDefault("T01,T02,T03,T05,T08")
    Optional<Set<String>> towns();

    /** How long an overdue stage is shown to a desk that is opened: a shift, after which it is a matter of the statistics. */
    @WithDefault("PT12H")
    Duration shownFor();

    /** When the steps of escalation fall due, in multiples of the allowed time. */
    @WithDefault("1,2,4")
    List<Integer> escalateAt();
}
