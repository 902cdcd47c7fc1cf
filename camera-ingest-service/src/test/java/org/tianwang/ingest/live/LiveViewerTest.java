package org.tianwang.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.mux.Fragment;
import org.tianwang.ingest.pipeline.StreamKind;
import org.tianwang.ingest.stream.Footage;

class LiveViewerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Notes outlet = new Notes();
    private final LiveViewer viewer = new LiveViewer(outlet, clock);

    @Test
    void shouldGiveFormatThenInitialisationThenTheGroup() {
        viewer.begin("{format}", new byte[] {'i'}, List.of(key(), other()));
        viewer.offer(other());

        assertThat(outlet.written).containsExactly("{format}", "i", "K", "p", "p");
    }

    @Test
    void shouldWaitForAKeyFrameWhenThereIsNoGroup() {
        viewer.begin("{format}", new byte[] {'i'}, List.of());
        viewer.offer(other());
        viewer.offer(key());

        assertThat(outlet.written).containsExactly("{format}", "i", "K");
    }

    @Test
    void shouldGoOnAtTheNextKeyFrameAndSaySoWhenTooMuchWaited() {
        viewer.begin("{format}", new byte[] {'i'}, List.of(key()));
        outlet.full = true;
        for (int i = 0; i < 40; i++) {
            viewer.offer(other());
        }
        viewer.offer(key());
        viewer.offer(other());
        assertThat(outlet.written).hasSize(3);

        outlet.full = false;
        outlet.drain.run();

        assertThat(outlet.written.subList(3, 6)).containsExactly(LiveMessages.lost(), "K", "p");
        assertThat(outlet.written).hasSize(6);
    }

    @Test
    void shouldBeStuckOnlyWhenSomethingWaitsThatIsNotTaken() {
        LiveViewer later = new LiveViewer(outlet, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(later.stuck(Duration.ofSeconds(-1))).isFalse();
        outlet.full = true;
        later.tell("{}");

        assertThat(later.stuck(Duration.ofSeconds(-1))).isTrue();
        assertThat(later.stuck(Duration.ZERO)).isFalse();
    }

    @Test
    void shouldNotSlowOthersWhenOneIsFull() throws Exception {
        LiveFeed feed = new LiveFeed(new LiveKey(new java.util.UUID(0, 1), StreamKind.SUB, false), clock);
        Notes slow = new Notes();
        slow.full = true;
        feed.join(new LiveViewer(slow, clock), reason -> {});
        feed.join(viewer, reason -> {});
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 1);
                var muxer = feed.opened(packets.format()).orElseThrow()) {
            for (int i = 0; i < 60; i++) {
                feed.fragment(i % 10 == 0 ? key() : other());
            }

            assertThat(outlet.written)
                    .filteredOn(s -> s.equals("K") || s.equals("p"))
                    .hasSize(60);
            assertThat(slow.written).isEmpty();
        }
    }

    @Test
    void shouldStartALateViewerWithTheCurrentGroup() throws Exception {
        LiveFeed feed = new LiveFeed(new LiveKey(new java.util.UUID(0, 1), StreamKind.SUB, false), clock);
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 1);
                var muxer = feed.opened(packets.format()).orElseThrow()) {
            List.of(key(), other(), key(), other(), other()).forEach(feed::fragment);

            feed.join(viewer, reason -> {});

            assertThat(outlet.written.getFirst()).contains("\"type\":\"format\"", "avc1.");
            assertThat(outlet.written.subList(2, outlet.written.size())).containsExactly("K", "p", "p");
        }
    }

    @Test
    void shouldEndWithAReasonWhenBrowsersCannotPlayTheCodec() {
        LiveFeed feed = new LiveFeed(new LiveKey(new java.util.UUID(0, 1), StreamKind.MAIN, false), clock);
        List<LiveEnd> ends = new ArrayList<>();
        feed.join(viewer, ends::add);
        AVCodecParameters hevc = avcodec.avcodec_parameters_alloc();
        hevc.codec_id(avcodec.AV_CODEC_ID_HEVC);

        assertThat(feed.opened(VideoFormat.of(hevc, new VideoFormat.TimeBase(1, 90_000))))
                .isEmpty();
        avcodec.avcodec_parameters_free(hevc);

        assertThat(ends).containsExactly(LiveEnd.CODEC);
        feed.join(viewer, ends::add);
        assertThat(ends).containsExactly(LiveEnd.CODEC, LiveEnd.CODEC);
    }

    private static Fragment key() {
        return new Fragment(new byte[] {'K'}, true, 1, NOW);
    }

    private static Fragment other() {
        return new Fragment(new byte[] {'p'}, false, 1, NOW);
    }

    private static final class Notes implements Outlet {
        private final List<String> written = new ArrayList<>();
        private boolean full;
        private Runnable drain;

        @Override
        public void text(String json) {
            written.add(json);
        }

        @Override
        public void binary(byte[] bytes) {
            written.add(bytes.length == 1 ? String.valueOf((char) bytes[0]) : "init");
        }

        @Override
        public boolean full() {
            return full;
        }

        @Override
        public void onDrain(Runnable action) {
            drain = action;
        }

        @Override
        public void close(LiveEnd reason) {
            written.add("closed");
        }
    }
}
