package org.tianwang.alert.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a crew is waited for. */
@ConfigMapping(prefix = "tianwang.alert.tasks")
public interface TaskConfig {

    /**
     * A task times out after so many times what its crew is allowed to take to accept it: at the last step of
     * escalation, when everybody who could call the crew has been told.
     */
    @WithDefault("4")
    int answerWithin();
}
