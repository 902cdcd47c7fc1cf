package org.tianwang.alert.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on reading an alert that names a plate is looking back, and no more the work of the desk. */
@ConfigMapping(prefix = "tianwang.alert.looks")
public interface AlertLookConfig {

    /** From its raising: a shift and the one before it. */
    @WithDefault("PT24H")
    Duration pastAfter();

    /** From its raising, as long as sightings are kept; older ones are listed for a stated purpose only. */
    @WithDefault("P30D")
    Duration withoutPurpose();
}
