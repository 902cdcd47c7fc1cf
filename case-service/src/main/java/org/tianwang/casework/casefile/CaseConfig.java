package org.tianwang.casework.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What a county sets for its cases. */
@ConfigMapping(prefix = "tianwang.case")
public interface CaseConfig {

    /** First part of every case number; 2 to 12 capital letters or digits. The model county is 望川县, Wangchuan. */
    @WithDefault("WC")
    String countyCode();

    /** The wall clock by which a case belongs to a year. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();
}
