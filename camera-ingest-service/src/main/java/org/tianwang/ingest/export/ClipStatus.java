package org.tianwang.ingest.export;

/** How far an export is. */
public enum ClipStatus {
    QUEUED,
    RUNNING,
    READY,
    FAILED,
    EXPIRED
}
