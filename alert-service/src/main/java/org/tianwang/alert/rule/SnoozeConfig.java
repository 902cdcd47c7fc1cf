package org.tianwang.alert.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rules may be silenced. */
@ConfigMapping(prefix = "tianwang.alert.snooze")
public interface SnoozeConfig {

    /** The longest snooze: a long weekend. Whoever needs more switches the rule off, which stays visible for good. */
    @WithDefault("PT72H")
    Duration longest();
}
