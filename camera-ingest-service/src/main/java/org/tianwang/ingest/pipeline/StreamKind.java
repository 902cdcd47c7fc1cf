package org.tianwang.ingest.pipeline;

/** Which of a camera's streams; a camera that has only one gives it for both. */
public enum StreamKind {
    /** The full picture: what is recorded. */
    MAIN,
    /** The smaller picture: what is analysed and shown on walls. */
    SUB
}
