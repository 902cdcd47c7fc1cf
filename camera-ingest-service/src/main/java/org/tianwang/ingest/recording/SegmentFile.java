package org.tianwang.ingest.recording;

import java.time.Instant;

/** A finished media file that is not in the chain yet. */
record SegmentFile(Instant from, Instant to, long bytes, String sha256, String codec) {}
