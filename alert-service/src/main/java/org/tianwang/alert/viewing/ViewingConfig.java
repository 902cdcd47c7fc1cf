package org.tianwang.alert.viewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody counts as looking at an alert. */
@ConfigMapping(prefix = "tianwang.alert.viewing")
public interface ViewingConfig {

    /** After the last word of his desk, which says so every five seconds: two may be lost on the way. */
    @WithDefault("PT15S")
    Duration shownFor();
}
