package org.tianwang.alert.watchlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the watch list. */
@ConfigMapping(prefix = "tianwang.alert.watchlist")
public interface WatchConfig {

    /** How long an entry may be valid, and how far from the day it is asked for a renewal may reach. */
    @WithDefault("P30D")
    Duration longest();

    /** How often an entry may be renewed. */
    @WithDefault("3")
    int mostRenewals();

    /** Rows of one import. */
    @WithDefault("1000")
    int mostRows();

    /** Sightings of one plate within this time make one alert, unless the entry says otherwise. */
    @WithDefault("PT10M")
    Duration grouping();
}
