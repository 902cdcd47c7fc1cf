package org.tianwang.ingest.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;
import org.tianwang.contracts.sky.CameraTier;

/** Settings of recording; in the environment {@code TIANWANG_RECORDING_…}. */
@ConfigMapping(prefix = "tianwang.recording")
public interface RecordingConfig {

    /** A segment ends at the first key frame after this. */
    @WithDefault("10s")
    Duration segment();

    /** A stream without key frames is cut here all the same: the rest up to the next key frame is lost, and said so. */
    @WithDefault("2m")
    Duration longestSegment();

    /** Packets that may wait for the disk; at 25 pictures a second this is 20 seconds. */
    @WithDefault("500")
    int queue();

    Keep keep();

    Disk disk();

    /** For how long recordings are kept, by the camera's tier. */
    interface Keep {
        @WithDefault("30d")
        Duration county();

        @WithDefault("30d")
        Duration township();

        @WithDefault("30d")
        Duration community();

        /** The record of when a camera was recorded and when not. */
        @WithDefault("400d")
        Duration intervals();

        default Duration of(CameraTier tier) {
            return switch (tier) {
                case COUNTY -> county();
                case TOWNSHIP -> township();
                case COMMUNITY -> community();
            };
        }
    }

    /** How much of the disk recordings may take; the oldest ones go first. */
    interface Disk {
        /** Share of the whole disk. */
        @WithDefault("0.8")
        double share();

        /** Bytes, whatever the share; not set: the share alone counts. */
        OptionalLong cap();

        /** Recording stops while less than this is free, so that nothing else on the disk suffers. */
        @WithDefault("524288000")
        long reserve();
    }
}
