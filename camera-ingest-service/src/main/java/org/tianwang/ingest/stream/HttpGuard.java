package org.tianwang.ingest.stream;

import java.nio.charset.StandardCharsets;

/**
 * Refuses an HTTP redirect by its status line. FFmpeg is told to follow none; this gives the fault its name and holds
 * should that option ever change. One per connection, as FFmpeg sends one request on each.
 */
final class HttpGuard implements RelayGuard {
    private static final int STATUS_LINE = 12;

    private final StringBuilder start = new StringBuilder(STATUS_LINE);

    @Override
    public void see(byte[] bytes, int length) throws StreamException {
        int missing = Math.min(STATUS_LINE - start.length(), length);
        if (missing > 0) {
            start.append(new String(bytes, 0, missing, StandardCharsets.ISO_8859_1));
            if (start.length() == STATUS_LINE && start.toString().matches("HTTP/\\d\\.\\d 3\\d\\d")) {
                throw new StreamException(StreamFault.REDIRECTED);
            }
        }
    }
}
