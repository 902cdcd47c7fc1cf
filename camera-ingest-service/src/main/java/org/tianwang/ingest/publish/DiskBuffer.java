package org.tianwang.ingest.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A queue on disk, oldest first, that survives a restart. It is bounded: when full, its oldest file is given up and its
 * records are counted as lost. Records survive the death of the process, not the loss of the machine's power, which
 * would cost a disk flush per detection. Thread-safe; one reader.
 */
final class DiskBuffer implements AutoCloseable {
    private static final String SUFFIX = ".detections";

    private final Path folder;
    private final long maxBytes;
    private final long segmentBytes;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final FileChannel cursorFile;
    private long readAt;
    private long lost;

    DiskBuffer(Path folder, long maxBytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.maxBytes = maxBytes;
        this.segmentBytes = Math.max(4096, maxBytes / 16);
        for (Path file : files()) {
            segments.add(Segment.open(file, number(file)));
        }
        cursorFile = FileChannel.open(
                folder.resolve("cursor"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        restoreCursor();
        if (segments.isEmpty()) {
            addSegment(1);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
    }

    private void addSegment(long number) throws IOException {
        segments.add(Segment.open(folder.resolve("%016d%s".formatted(number, SUFFIX)), number));
    }

    private void restoreCursor() throws IOException {
        ByteBuffer cursor = ByteBuffer.allocate(16);
        if (cursorFile.read(cursor, 0) == 16) {
            cursor.flip();
            long number = cursor.getLong();
            readAt = !segments.isEmpty() && segments.getFirst().number() == number ? cursor.getLong() : 0;
        }
    }

    synchronized void append(byte[] bytes) throws IOException {
        if (segments.getLast().size() >= segmentBytes) {
            addSegment(segments.getLast().number() + 1);
            giveUpOldest();
        }
        segments.getLast().append(bytes);
        notifyAll();
    }

    private void giveUpOldest() throws IOException {
        while (segments.size() > 1 && bytes() > maxBytes) {
            lost += countFrom(segments.getFirst(), readAt);
            segments.removeFirst().remove();
            readAt = 0;
            storeCursor();
        }
    }

    private static long countFrom(Segment segment, long at) throws IOException {
        long count = 0;
        for (Optional<Segment.Entry> entry = segment.read(at);
                entry.isPresent();
                entry = segment.read(entry.get().next())) {
            count++;
        }
        return count;
    }

    /** Up to {@code limit} of the oldest records and the place behind them; waits up to {@code millis} for the first. */
    synchronized Batch next(int limit, long millis) throws IOException, InterruptedException {
        if (!hasNext()) {
            wait(millis);
        }
        Segment oldest = segments.getFirst();
        List<byte[]> records = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        Optional<Segment.Entry> entry = oldest.read(readAt);
        while (entry.isPresent() && records.size() < limit) {
            records.add(entry.get().bytes());
            ends.add(entry.get().next());
            entry = oldest.read(entry.get().next());
        }
        return new Batch(oldest.number(), records, ends);
    }

    /** @param ends where each record ends within its file */
    record Batch(long segment, List<byte[]> records, List<Long> ends) {}

    private boolean hasNext() throws IOException {
        dropReadSegments();
        return readAt < segments.getFirst().size();
    }

    private void dropReadSegments() throws IOException {
        while (segments.size() > 1 && readAt >= segments.getFirst().size()) {
            segments.removeFirst().remove();
            readAt = 0;
            storeCursor();
        }
    }

    /** The first {@code count} records of the batch are safe with the broker. */
    synchronized void acknowledge(Batch batch, int count) throws IOException {
        if (count > 0 && segments.getFirst().number() == batch.segment()) {
            readAt = Math.max(readAt, batch.ends().get(count - 1));
            storeCursor();
            dropReadSegments();
        }
    }

    private void storeCursor() throws IOException {
        ByteBuffer cursor = ByteBuffer.allocate(16)
                .putLong(segments.isEmpty() ? 0 : segments.getFirst().number())
                .putLong(readAt)
                .flip();
        cursorFile.write(cursor, 0);
    }

    synchronized long bytes() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    /** Bytes not yet acknowledged. */
    synchronized long waitingBytes() {
        return bytes() - readAt;
    }

    synchronized long lost() {
        return lost;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
        cursorFile.close();
    }
}
