package org.tianwang.ingest.footage;

import java.time.Instant;

/**
 * A piece of a viewing to play.
 *
 * @param url MP4, fragmented; its times begin at zero with {@code from}
 * @param codec for {@code MediaSource.isTypeSupported}: always H.264, for what was recorded in H.265 is encoded anew
 */
public record SegmentView(
        long sequence, Instant from, Instant to, long bytes, String url, String codec, String gapBefore) {}
