package org.tianwang.ingest.patrol;

/**
 * A picture kept for a finding that is about to be written.
 *
 * @param pictureId to be named in the note; null when there is no picture now, or not at this instance
 * @param pictureUrl path on the gateway, or null
 */
public record GlimpseView(String pictureId, String pictureUrl) {}
