package org.tianwang.alert.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept. */
@ConfigMapping(prefix = "tianwang.alert.retention")
public interface RetentionConfig {

    /** Alerts, from their raising. */
    @WithDefault("P365D")
    Duration alerts();

    /** Stage clocks, from their start; as long as the alerts whose figures they are. */
    @WithDefault("P365D")
    Duration stageClocks();

    /** Containments with their plans, from their start: they tell where a vehicle was, as sightings do. */
    @WithDefault("P30D")
    Duration containments();

    /** What callers said, from their call; the incident itself stays. */
    @WithDefault("P90D")
    Duration callersWords();

    /** Sightings, by whole days. */
    @WithDefault("P30D")
    Duration sightings();

    /** Watch-list entries, from their end. */
    @WithDefault("P30D")
    Duration watchEntries();

    /** Followed vehicles with what was seen of them, from the end; on timelines, from when they were seen. */
    @WithDefault("P30D")
    Duration follows();

    /** Searches that a second person had to know of, from their last step; a review that is missing keeps one. */
    @WithDefault("P365D")
    Duration plateSearches();

    /** What somebody asked of a plate, by which searches in slices are added up; no shorter than that is done. */
    @WithDefault("P2D")
    Duration plateLooks();

    /** Rows deleted in one transaction. */
    @WithDefault("1000")
    int batch();

    /** Transactions a run at most; what is left waits for the next run. */
    @WithDefault("100")
    int batchesPerRun();
}
