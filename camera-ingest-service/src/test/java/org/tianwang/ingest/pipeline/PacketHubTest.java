package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamFault;

/** On real packets; "key" and "p" stand for pictures with and without a beginning. */
class PacketHubTest {
    private final CountDownLatch deserted = new CountDownLatch(1);
    private final PacketHub hub = new PacketHub("test", deserted::countDown);
    private Footage.Packets footage;
    private VideoPacket key;
    private VideoPacket other;

    @BeforeEach
    void readFootage() throws Exception {
        footage = Footage.packets(Footage.PEDESTRIANS, 30);
        key = footage.list().stream().filter(VideoPacket::key).findFirst().orElseThrow();
        other = footage.list().stream().filter(p -> !p.key()).findFirst().orElseThrow();
    }

    @AfterEach
    void release() {
        hub.close();
        footage.close();
    }

    @Test
    void shouldGiveEveryListenerEveryPacketInOrder() {
        Notes first = new Notes();
        Notes second = new Notes();
        hub.listen(first, 100);
        hub.listen(second, 100);

        hub.opened(footage.format());
        footage.list().forEach(hub::packet);
        hub.ended(StreamFault.STALLED);

        await().untilAsserted(() -> assertThat(first.calls).hasSize(32).endsWith("ended STALLED"));
        await().untilAsserted(() -> assertThat(second.calls).isEqualTo(first.calls));
        assertThat(first.calls).startsWith("opened", "key", "p");
        assertThat(first.times).isSorted().doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void shouldBeginWithTheKeyFrameOfTheCurrentGroupForWhoComesInItsMiddle() {
        hub.opened(footage.format());
        send(other, key, other, key, other, other);

        Notes late = new Notes();
        hub.listen(late, 1);
        await().untilAsserted(() -> assertThat(late.calls).containsExactly("opened", "key", "p", "p"));
        send(other);

        await().untilAsserted(() -> assertThat(late.calls).containsExactly("opened", "key", "p", "p", "p"));
    }

    @Test
    void shouldCutOffASlowListenerUpToTheNextKeyFrameAndNobodyElse() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch door = new CountDownLatch(1);
        Notes slow = new Notes() {
            @Override
            public void packet(VideoPacket packet) {
                inside.countDown();
                awaitQuietly(door);
                super.packet(packet);
            }
        };
        Notes fast = new Notes();
        hub.opened(footage.format());
        hub.listen(slow, 3);
        hub.listen(fast, 100);

        send(key);
        inside.await();
        send(other, other, other, other, other, other, key);
        await().untilAsserted(() -> assertThat(fast.calls).hasSize(9));
        door.countDown();
        await().untilAsserted(() -> assertThat(slow.calls).containsExactly("opened", "key", "p", "p", "p"));
        send(other, key, other);

        await().untilAsserted(() -> assertThat(slow.calls).hasSize(8).endsWith("lost", "key", "p"));
        await().untilAsserted(() -> assertThat(fast.calls).hasSize(12).doesNotContain("lost"));
    }

    @Test
    void shouldOpenAnewWhenTheStreamComesBack() throws Exception {
        Notes notes = new Notes();
        hub.listen(notes, 100);
        hub.opened(footage.format());
        send(key);
        hub.ended(StreamFault.BROKEN);
        hub.ended(StreamFault.REFUSED);
        try (Footage.Packets again = Footage.packets(Footage.PEDESTRIANS, 1)) {
            hub.opened(again.format());
            send(other, key);

            await().untilAsserted(() ->
                    assertThat(notes.calls).containsExactly("opened", "key", "ended BROKEN", "opened", "key"));
        }
    }

    @Test
    void shouldDetachAListenerThatFailsAndKeepTheOthers() {
        Notes failing = new Notes() {
            @Override
            public void opened(VideoFormat format) {
                throw new IllegalStateException("disk full");
            }
        };
        Notes good = new Notes();
        hub.listen(failing, 10);
        hub.listen(good, 10);
        hub.opened(footage.format());

        send(key, other);

        await().untilAsserted(() -> assertThat(failing.calls).containsExactly("detached"));
        await().untilAsserted(() -> assertThat(good.calls).containsExactly("opened", "key", "p"));
    }

    @Test
    void shouldTellWhenTheLastListenerHasLeft() throws Exception {
        Notes first = new Notes();
        PacketTap one = hub.listen(first, 10);
        PacketTap two = hub.listen(new Notes(), 10);

        one.close();
        assertThat(deserted.getCount()).isEqualTo(1);
        two.close();

        deserted.await();
        await().untilAsserted(() -> assertThat(first.calls).containsExactly("detached"));
    }

    @Test
    void shouldDetachWhoComesAfterTheEnd() {
        hub.close();
        Notes late = new Notes();

        hub.listen(late, 10);

        await().untilAsserted(() -> assertThat(late.calls).containsExactly("detached"));
    }

    private void send(VideoPacket... packets) {
        List.of(packets).forEach(hub::packet);
    }

    private static void awaitQuietly(CountDownLatch door) {
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static class Notes implements PacketListener {
        final List<String> calls = new CopyOnWriteArrayList<>();
        final List<Long> times = new CopyOnWriteArrayList<>();

        @Override
        public void opened(VideoFormat format) {
            calls.add("opened");
        }

        @Override
        public void packet(VideoPacket packet) {
            calls.add(packet.key() ? "key" : "p");
            times.add(packet.times().decode());
        }

        @Override
        public void lost() {
            calls.add("lost");
        }

        @Override
        public void ended(StreamFault why) {
            calls.add("ended " + why);
        }

        @Override
        public void detached() {
            calls.add("detached");
        }
    }
}
