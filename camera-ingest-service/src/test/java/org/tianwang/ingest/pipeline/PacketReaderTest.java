package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.BackOff;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.stream.StreamUrl;

class PacketReaderTest {
    private final AtomicInteger openings = new AtomicInteger();
    private final PacketReader reader = new PacketReader("test", this::loop);

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void shouldReadOnlyWhileSomebodyListensAndOnceForAll() {
        Counter one = new Counter();
        Counter two = new Counter();
        assertThat(openings).hasValue(0);

        PacketTap first = reader.listen(one, 100);
        PacketTap second = reader.listen(two, 100);
        await().untilAsserted(() -> assertThat(one.times).hasSizeGreaterThan(50));
        await().untilAsserted(() -> assertThat(two.times).hasSizeGreaterThan(50));
        assertThat(openings).hasValue(1);
        first.close();
        second.close();
        await().untilAsserted(() -> assertThat(one.detached && two.detached).isTrue());

        Counter later = new Counter();
        reader.listen(later, 100);
        await().untilAsserted(() -> assertThat(later.times).isNotEmpty());
        assertThat(openings).hasValue(2);
    }

    /** The clip has 795 pictures; the slowness of the listener is what the racing reader is not. */
    @Test
    void shouldGiveTimesThatOnlyGrowAcrossTheSeamOfALoopingFile() throws Exception {
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 900)) {
            List<Long> times = packets.list().stream()
                    .map(packet -> packet.times().decode())
                    .toList();

            assertThat(times).hasSize(900).isSorted().doesNotHaveDuplicates();
            assertThat(packets.list())
                    .allSatisfy(packet -> assertThat(packet.times().present())
                            .isGreaterThanOrEqualTo(packet.times().decode()));
        }
    }

    private StreamLoop loop(StreamLoop.Work work) {
        StreamOpener opener = url -> {
            openings.incrementAndGet();
            return Footage.unpaced(Footage.PEDESTRIANS);
        };
        BackOff backOff = new BackOff(Duration.ofMillis(50), Duration.ofMillis(100), new Random(1));
        return new StreamLoop("test", StreamUrl.parse("file:///clip"), opener, backOff, work);
    }

    private static final class Counter implements PacketListener {
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private volatile boolean detached;

        @Override
        public void opened(VideoFormat format) {
            assertThat(format.codecString())
                    .hasValueSatisfying(codec -> assertThat(codec).startsWith("avc1."));
        }

        @Override
        public void packet(VideoPacket packet) {
            if (times.size() < 1000) {
                times.add(packet.times().decode());
            }
        }

        @Override
        public void ended(StreamFault why) {}

        @Override
        public void detached() {
            detached = true;
        }
    }
}
