package org.tianwang.ingest.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What clips may take; in the environment {@code TIANWANG_EXPORT_…}. */
@ConfigMapping(prefix = "tianwang.export")
interface ExportConfig {

    /** Clips of one person that wait or are being made. */
    @WithDefault("20")
    int unfinishedPerPerson();

    /** The same of everybody. */
    @WithDefault("200")
    int unfinished();

    /** Share of the disk that all clips may take, beside the recordings' own share of 0.8. */
    @WithDefault("0.1")
    double share();

    /** Share of the disk that the clips of one person may take. */
    @WithDefault("0.05")
    double sharePerPerson();
}
