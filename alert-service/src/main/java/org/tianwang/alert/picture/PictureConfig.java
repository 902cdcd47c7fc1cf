package org.tianwang.alert.picture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of officers' pictures. */
@ConfigMapping(prefix = "tianwang.alert.pictures")
public interface PictureConfig {

    /** In bytes; the gateway takes no body above two megabytes, and the officer's page makes them smaller. */
    @WithDefault("1900000")
    int most();

    /** How many a task may have. */
    @WithDefault("200")
    int perTask();

    /** From their arrival: evidence of an incident outlives the event pictures of cameras. */
    @WithDefault("P365D")
    Duration keep();
}
