package org.tianwang.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBufferTest {
    private static final long ROOMY = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void shouldGiveRecordsBackOldestFirst() throws Exception {
        try (DiskBuffer buffer = new DiskBuffer(folder, ROOMY)) {
            append(buffer, 0, 5);

            DiskBuffer.Batch batch = buffer.next(3, 10);

            assertThat(texts(batch)).containsExactly("record 0", "record 1", "record 2");
        }
    }

    @Test
    void shouldGiveAgainWhatWasNotAcknowledged() throws Exception {
        try (DiskBuffer buffer = new DiskBuffer(folder, ROOMY)) {
            append(buffer, 0, 5);
            buffer.acknowledge(buffer.next(5, 10), 2);

            assertThat(texts(buffer.next(5, 10))).containsExactly("record 2", "record 3", "record 4");
        }
    }

    @Test
    void shouldGoOnWhereItWasAfterARestart() throws Exception {
        try (DiskBuffer buffer = new DiskBuffer(folder, ROOMY)) {
            append(buffer, 0, 5);
            buffer.acknowledge(buffer.next(5, 10), 2);
        }

        try (DiskBuffer reopened = new DiskBuffer(folder, ROOMY)) {
            append(reopened, 5, 6);
            assertThat(texts(reopened.next(10, 10))).containsExactly("record 2", "record 3", "record 4", "record 5");
        }
    }

    @Test
    void shouldCutOffWhatACrashLeftHalfWritten() throws Exception {
        try (DiskBuffer buffer = new DiskBuffer(folder, ROOMY)) {
            append(buffer, 0, 2);
        }
        Files.write(onlyFile(), new byte[] {0, 0, 0, 50, 1, 2, 3, 4, 5}, StandardOpenOption.APPEND);

        try (DiskBuffer reopened = new DiskBuffer(folder, ROOMY)) {
            append(reopened, 2, 3);
            assertThat(texts(reopened.next(10, 10))).containsExactly("record 0", "record 1", "record 2");
        }
    }

    @Test
    void shouldGiveUpTheOldestAndCountItWhenFull() throws Exception {
        long tiny = 40_000;
        try (DiskBuffer buffer = new DiskBuffer(folder, tiny)) {
            append(buffer, 0, 5000);

            List<String> left = drain(buffer);

            assertThat(left.getLast()).isEqualTo("record 4999");
            assertThat(left.size() + buffer.lost()).isEqualTo(5000);
            assertThat(buffer.bytes()).isLessThanOrEqualTo(tiny + 4096);
        }
    }

    @Test
    void shouldNotCountAsLostWhatWasAcknowledgedBefore() throws Exception {
        try (DiskBuffer buffer = new DiskBuffer(folder, 40_000)) {
            append(buffer, 0, 5000);
            long lostBefore = buffer.lost();
            drain(buffer);
            append(buffer, 5000, 5100);

            assertThat(buffer.lost()).isEqualTo(lostBefore);
            assertThat(drain(buffer)).hasSize(100);
        }
    }

    private static List<String> drain(DiskBuffer buffer) throws Exception {
        List<String> all = new ArrayList<>();
        for (DiskBuffer.Batch batch = buffer.next(100, 1); !batch.records().isEmpty(); batch = buffer.next(100, 1)) {
            all.addAll(texts(batch));
            buffer.acknowledge(batch, batch.records().size());
        }
        return all;
    }

    private static void append(DiskBuffer buffer, int from, int to) throws Exception {
        for (int i : IntStream.range(from, to).toArray()) {
            buffer.append(("record " + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> texts(DiskBuffer.Batch batch) {
        return batch.records().stream()
                .map(r -> new String(r, StandardCharsets.UTF_8))
                .toList();
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".detections"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
