package org.tianwang.ingest.export;

/** What is made of the range. */
public enum ClipKind {
    /** Manifest and segments as they were recorded, in one archive: evidence. */
    ORIGINAL,
    /** One file, encoded anew with privacy masks and a watermark: for showing to others. */
    SHARED
}
