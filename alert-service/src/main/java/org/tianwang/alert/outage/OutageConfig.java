package org.tianwang.alert.outage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.tianwang.contracts.ops.Severity;

/** When lost cameras are told of, and as how many alerts. */
@ConfigMapping(prefix = "tianwang.alert.outage")
public interface OutageConfig {

    /** A loss is told of this much later; a camera that is back by then is none. */
    @WithDefault("PT1M")
    Duration hold();

    /** Losses within this time count as lost together. */
    @WithDefault("PT5M")
    Duration window();

    /** So many of one township lost together are one outage. */
    @WithDefault("5")
    int together();

    /** So many townships with an outage within the window are one outage of the county. */
    @WithDefault("3")
    int townships();

    /** Of one camera alone: a technician's matter. */
    @WithDefault("LOW")
    Severity single();

    /** Of an outage: the township is blind. */
    @WithDefault("HIGH")
    Severity outage();

    /** Of the county's outage: the room is blind. */
    @WithDefault("CRITICAL")
    Severity county();
}
