package org.tianwang.alert.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the intake reads. */
@ConfigMapping(prefix = "tianwang.alert.intake")
public interface IntakeConfig {

    /** Off only where another process does the reading. */
    @WithDefault("true")
    boolean enabled();

    /** Instances of one group share out the partitions. */
    @WithDefault("alert-intake")
    String group();

    /** Most records of one poll, all of which live until the last of them is judged: more only feeds the collector. */
    @WithDefault("500")
    int maxPollRecords();

    /** Most records, and what was found in them, of one transaction; a backlog is taken in bites of half of it. */
    @WithDefault("20000")
    int mostGathered();

    /** After a kill, its partitions are taken over this much later. */
    @WithDefault("PT10S")
    Duration sessionTimeout();

    /** How long one poll waits for records. */
    @WithDefault("PT0.2S")
    Duration pollTimeout();

    /** Where nothing was found, the position is still written down this often. */
    @WithDefault("PT1S")
    Duration storeEvery();

    /** Pause after a failed write; doubles with every further failure. */
    @WithDefault("PT0.2S")
    Duration firstPause();

    @WithDefault("PT5S")
    Duration longestPause();
}
