package org.tianwang.ingest.patrol;

/** What became of a camera on a round. */
public enum CheckStatus {
    PENDING,
    CHECKED,
    MISSED,
    UNREACHABLE
}
