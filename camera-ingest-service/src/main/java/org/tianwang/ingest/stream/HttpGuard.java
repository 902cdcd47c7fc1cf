package org.tianwang.ingest.stream;

import java.util.regex.Pattern;

/**
 * Refuses an HTTP redirect by its status line, read as leniently as FFmpeg reads it (any first word, any number of
 * blanks). FFmpeg is told to follow none; this gives the fault its name and holds should that option ever change. One
 * per connection, as FFmpeg sends one request on each.
 */
final class HttpGuard implements RelayGuard {
    private static final int LONGEST = 256;
    private static final Pattern REDIRECT = Pattern.compile("\\S*\\s+[+0]*3\\d\\d");

    private final StringBuilder line = new StringBuilder();
    private boolean judged;

    @Override
    public void see(byte[] bytes, int length) throws StreamException {
        for (int i = 0; i < length && !judged; i++) {
            if (bytes[i] == '\n' || line.length() == LONGEST) {
                judged = true;
                if (REDIRECT.matcher(line).lookingAt()) {
                    throw new StreamException(StreamFault.REDIRECTED);
                }
            } else if (bytes[i] != '\r') {
                line.append((char) (bytes[i] & 0xff));
            }
        }
    }
}
