package org.tianwang.ingest.mux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.Footage;
import org.tianwang.ingest.stream.StreamSource;

class FragmentedMp4Test {
    @TempDir
    Path folder;

    @Test
    void shouldMakeAnInitialisationSegmentAndFragmentsThatDecodeAgain() throws Exception {
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 120);
                FragmentedMp4 muxer = new FragmentedMp4(packets.format())) {
            List<Fragment> fragments = fragments(muxer, packets.list());

            assertThat(boxes(muxer.init())).containsExactly("ftyp", "moov");
            assertThat(fragments).allSatisfy(f -> assertThat(boxes(f.bytes())).containsExactly("moof", "mdat"));
            assertThat(fragments.getFirst().key()).isTrue();
            assertThat(fragments.stream().filter(Fragment::key).count())
                    .isEqualTo(packets.list().stream().filter(VideoPacket::key).count());
            assertThat(decoded(muxer.init(), fragments)).isGreaterThan(100);
        }
    }

    /** At ten pictures a second, two make 200 ms. */
    @Test
    void shouldCutAFragmentEveryTwoHundredMilliseconds() throws Exception {
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 50);
                FragmentedMp4 muxer = new FragmentedMp4(packets.format())) {
            List<Fragment> fragments = fragments(muxer, packets.list());

            assertThat(fragments).hasSizeBetween(23, 27);
            assertThat(fragments.get(10).endSeconds() - fragments.get(0).endSeconds())
                    .isBetween(1.8, 2.2);
        }
    }

    @Test
    void shouldCountMediaTimeFromTheFirstPacketItGets() throws Exception {
        try (Footage.Packets packets = Footage.packets(Footage.PEDESTRIANS, 400);
                FragmentedMp4 muxer = new FragmentedMp4(packets.format())) {
            List<VideoPacket> all = packets.list();
            int later = 1;
            while (!all.get(later).key()) {
                later++;
            }

            List<Fragment> fragments = fragments(muxer, all.subList(later, all.size()));

            assertThat(decodeTime(fragments.getFirst().bytes())).isZero();
            assertThat(fragments.getFirst().endSeconds()).isLessThan(0.6);
        }
    }

    static List<Fragment> fragments(FragmentedMp4 muxer, List<VideoPacket> packets) {
        return packets.stream().map(muxer::write).flatMap(Optional::stream).toList();
    }

    /** How many pictures a decoder gets out of it. */
    private int decoded(byte[] init, List<Fragment> fragments) throws Exception {
        Path file = folder.resolve("fragments.mp4");
        Files.write(file, Fragments.joined(init, fragments));
        int expected = 0;
        try (StreamSource source = Footage.unpaced(file)) {
            for (int i = 0; i < 110; i++) {
                try (VideoFrame picture = source.next()) {
                    expected += picture.width() == 768 ? 1 : 0;
                }
            }
            assertThat(source.damaged()).isZero();
        }
        return expected;
    }

    static List<String> boxes(byte[] bytes) {
        List<String> names = new ArrayList<>();
        ByteBuffer reader = ByteBuffer.wrap(bytes);
        while (reader.remaining() >= 8) {
            int size = reader.getInt(reader.position());
            names.add(new String(bytes, reader.position() + 4, 4, StandardCharsets.ISO_8859_1));
            reader.position(reader.position() + size);
        }
        return names;
    }

    private static long decodeTime(byte[] fragment) {
        String text = new String(fragment, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("tfdt");
        return ByteBuffer.wrap(fragment).getLong(at + 8);
    }
}
