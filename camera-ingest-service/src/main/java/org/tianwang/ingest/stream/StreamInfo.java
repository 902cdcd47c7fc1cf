package org.tianwang.ingest.stream;

/** What the stream says of itself when it is opened. */
public record StreamInfo(String codec, int width, int height, double framesPerSecond) {}
