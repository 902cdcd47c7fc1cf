package org.tianwang.evidence.clip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes what should be there and holds it against what is there, without keeping either. */
final class ComparingStream extends OutputStream {
    private final InputStream present;
    private long position;
    private boolean differs;

    ComparingStream(InputStream present) {
        this.present = present;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] expected, int from, int length) throws IOException {
        if (differs) {
            return;
        }
        byte[] found = present.readNBytes(length);
        int at = Arrays.mismatch(found, 0, found.length, expected, from, from + length);
        differs = at >= 0;
        position += differs ? at : length;
    }

    /** Whether all was the same, and nothing is left over. */
    boolean same() throws IOException {
        return !differs && present.read() < 0;
    }

    long position() {
        return position;
    }
}
