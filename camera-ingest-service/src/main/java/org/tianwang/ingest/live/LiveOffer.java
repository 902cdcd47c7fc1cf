package org.tianwang.ingest.live;

import java.util.UUID;

/**
 * What a live view would show, told before one is opened.
 *
 * @param stream the stream that would be shown, {@code SUB} or {@code MAIN}
 * @param masked whether privacy masks are painted over it
 * @param liveUrl where to open the WebSocket
 */
public record LiveOffer(UUID cameraId, String stream, boolean masked, String liveUrl) {}
