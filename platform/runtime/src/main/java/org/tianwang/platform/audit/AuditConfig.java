package org.tianwang.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the audit trail; in the environment {@code TIANWANG_AUDIT_…}. */
@ConfigMapping(prefix = "tianwang.audit")
interface AuditConfig {

    /** How often the head is signed, if the trail has grown: what comes after the last head could be cut off unseen. */
    @WithDefault("10s")
    String headEvery();

    /**
     * A file that only grows, outside of the database and best on another machine: every signed head is added to it, a
     * JSON line each. Without it the heads still go to Kafka.
     */
    Optional<Path> anchorFile();
}
