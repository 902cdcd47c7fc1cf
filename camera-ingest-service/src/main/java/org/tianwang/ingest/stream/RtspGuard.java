package org.tianwang.ingest.stream;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Watches what a camera answers and finds a redirect before FFmpeg does, which would follow it to an unchecked address.
 * Reads lines, bodies and interleaved {@code $} frames as FFmpeg's RTSP client does, so that neither a picture which
 * happens to hold {@code RTSP/1.0 302} nor a camera that hides a redirect behind a frame gets past. Where the two could
 * read the same bytes differently (a zero octet ends a line for FFmpeg, {@code 302x} is a number to it), the answer is
 * refused instead of guessed at. One per connection, fed in order, not thread-safe.
 */
final class RtspGuard implements RelayGuard {
    private static final int LONGEST_LINE = 32 * 1024;
    private static final int LARGEST_BODY = 1 << 20;
    private static final Pattern REDIRECT = Pattern.compile("RTSP/\\S*\\s+[+0]*3\\d\\d");
    private static final Pattern STATUS = Pattern.compile("RTSP/\\d\\.\\d +[1-5]\\d\\d(\\s.*)?");

    private enum State {
        LINE,
        FRAME_CHANNEL,
        FRAME_LENGTH_HIGH,
        FRAME_LENGTH_LOW,
        SKIP
    }

    private final StringBuilder line = new StringBuilder();
    private State state = State.LINE;
    private long toSkip;
    private long bodyLength;

    @Override
    public void see(byte[] bytes, int length) throws StreamException {
        int at = 0;
        while (at < length) {
            if (state == State.SKIP) {
                int step = (int) Math.min(toSkip, length - at);
                at += step;
                skipped(step);
            } else {
                take(bytes[at++] & 0xff);
            }
        }
    }

    private void take(int octet) throws StreamException {
        switch (state) {
            case FRAME_CHANNEL -> state = State.FRAME_LENGTH_HIGH;
            case FRAME_LENGTH_HIGH -> {
                toSkip = (long) octet << 8;
                state = State.FRAME_LENGTH_LOW;
            }
            case FRAME_LENGTH_LOW -> {
                toSkip |= octet;
                state = State.SKIP;
                skipped(0);
            }
            default -> text(octet);
        }
    }

    private void skipped(int octets) {
        toSkip -= octets;
        if (toSkip == 0) {
            state = State.LINE;
        }
    }

    private void text(int octet) throws StreamException {
        if (octet == '$' && line.isEmpty()) {
            state = State.FRAME_CHANNEL;
        } else if (octet == '\n') {
            judge(line.toString());
            line.setLength(0);
        } else if (octet < ' ' && octet != '\t' && octet != '\r') {
            throw new StreamException(StreamFault.NOT_A_VIDEO);
        } else if (octet != '\r') {
            line.append((char) octet);
            if (line.length() > LONGEST_LINE) {
                throw new StreamException(StreamFault.NOT_A_VIDEO);
            }
        }
    }

    private void judge(String text) throws StreamException {
        String start = text.stripLeading();
        if (REDIRECT.matcher(start).lookingAt()) {
            throw new StreamException(StreamFault.REDIRECTED);
        }
        if (start.startsWith("RTSP/") && !STATUS.matcher(start).matches()) {
            throw new StreamException(StreamFault.NOT_A_VIDEO);
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            bodyLength = length(text.substring("content-length:".length()).trim());
        } else if (text.isEmpty() && bodyLength > 0) {
            toSkip = bodyLength;
            bodyLength = 0;
            state = State.SKIP;
        }
    }

    private static long length(String text) throws StreamException {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > LARGEST_BODY) {
            throw new StreamException(StreamFault.NOT_A_VIDEO);
        }
        return Integer.parseInt(text);
    }
}
