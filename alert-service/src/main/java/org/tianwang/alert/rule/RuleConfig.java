package org.tianwang.alert.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many rules there may be. */
@ConfigMapping(prefix = "tianwang.alert.rules")
public interface RuleConfig {

    /** Twice what was measured: every instance holds all that are on, and compiles them anew with each change. */
    @WithDefault("20000")
    int most();
}
