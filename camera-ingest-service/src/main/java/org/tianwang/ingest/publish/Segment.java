package org.tianwang.ingest.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One file of the buffer: records of length, checksum and bytes, one after the other. What a crash left half-written at
 * its end is cut off when it is opened.
 */
final class Segment implements AutoCloseable {
    private static final int HEADER = 8;
    private static final int LONGEST = 1 << 20;

    private final long number;
    private final Path file;
    private final FileChannel channel;
    private long size;

    /** A record and where the next one begins. */
    record Entry(byte[] bytes, long next) {}

    private Segment(long number, Path file, FileChannel channel) {
        this.number = number;
        this.file = file;
        this.channel = channel;
    }

    static Segment open(Path file, long number) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Segment segment = new Segment(number, file, channel);
        segment.size = channel.size();
        long good = 0;
        for (Optional<Entry> entry = segment.read(0); entry.isPresent(); entry = segment.read(good)) {
            good = entry.get().next();
        }
        channel.truncate(good);
        segment.size = good;
        return segment;
    }

    void append(byte[] bytes) throws IOException {
        if (bytes.length > LONGEST) {
            throw new IOException("a detection of " + bytes.length + " bytes does not fit the buffer");
        }
        ByteBuffer entry = ByteBuffer.allocate(HEADER + bytes.length)
                .putInt(bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .flip();
        long at = size;
        while (entry.hasRemaining()) {
            at += channel.write(entry, at);
        }
        size = at;
    }

    Optional<Entry> read(long at) throws IOException {
        if (at + HEADER > size) {
            return Optional.empty();
        }
        ByteBuffer header = fill(ByteBuffer.allocate(HEADER), at);
        int length = header.getInt();
        int checksum = header.getInt();
        if (length < 0 || length > LONGEST || at + HEADER + length > size) {
            return Optional.empty();
        }
        byte[] bytes = fill(ByteBuffer.allocate(length), at + HEADER).array();
        return checksum(bytes) == checksum ? Optional.of(new Entry(bytes, at + HEADER + length)) : Optional.empty();
    }

    private ByteBuffer fill(ByteBuffer target, long at) throws IOException {
        long from = at;
        while (target.hasRemaining()) {
            int n = channel.read(target, from);
            if (n < 0) {
                throw new IOException("the buffer file is shorter than it was");
            }
            from += n;
        }
        return target.flip();
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    long number() {
        return number;
    }

    long size() {
        return size;
    }

    void remove() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
