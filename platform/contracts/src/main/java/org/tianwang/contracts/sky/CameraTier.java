package org.tianwang.contracts.sky;

/** The three tiers of networks (三级网络): county points in the lead, township small nets, community cameras. */
public enum CameraTier {
    COUNTY,
    TOWNSHIP,
    COMMUNITY
}
