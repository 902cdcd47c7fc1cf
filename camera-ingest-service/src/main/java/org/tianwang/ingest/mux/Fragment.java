package org.tianwang.ingest.mux;

import java.time.Instant;

/**
 * A piece of fragmented MP4 ({@code moof} and {@code mdat}) that a player can append.
 *
 * @param key whether decoding can begin here
 * @param endSeconds media time at which its last picture ends
 * @param receivedAt when its last picture was received from the camera
 */
public record Fragment(byte[] bytes, boolean key, double endSeconds, Instant receivedAt) {}
