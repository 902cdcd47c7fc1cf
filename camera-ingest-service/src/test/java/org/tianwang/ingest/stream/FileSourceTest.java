package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.mux.PaintedEncoder;
import org.tianwang.ingest.mux.SegmentMuxer;

class FileSourceTest {
    @TempDir
    Path allowed;

    @TempDir
    Path elsewhere;

    @Test
    void shouldPlayAFileAtItsOwnSpeed() throws Exception {
        Path clip = Files.copy(Footage.PEDESTRIANS, allowed.resolve("clip.mp4"));
        try (StreamSource source = open(clip)) {
            long start = System.nanoTime();
            for (int i = 0; i < 11; i++) {
                source.next().close();
            }

            assertThat(source.info()).isEqualTo(new StreamInfo("h264", 768, 576, 10.0));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void shouldStartAgainAtTheEnd() throws Exception {
        int framesInTheClip = 795;
        try (StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            for (int i = 0; i < framesInTheClip + 20; i++) {
                source.next().close();
            }

            assertThat(source.damaged()).isZero();
        }
    }

    @Test
    void shouldEndAtTheEndOfAFileThatWasReplacedMeanwhileSoThatTheNewOneIsOpened() throws Exception {
        Path clip = smaller("clip.mp4", 320);
        Path other = smaller("other.mp4", 256);
        try (StreamSource source = open(clip)) {
            source.next().close();
            Files.move(other, clip, StandardCopyOption.REPLACE_EXISTING);

            assertThatExceptionOfType(StreamException.class)
                    .isThrownBy(() -> {
                        while (true) {
                            source.next().close();
                        }
                    })
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(StreamFault.ENDED));
        }
        try (StreamSource source = open(clip);
                VideoFrame picture = source.next()) {
            assertThat(picture.width()).isEqualTo(256);
        }
    }

    @Test
    void shouldEndAFileThatChangesItsPictureSizeOnTheWay() throws Exception {
        Path both = allowed.resolve("both.h264");
        try (OutputStream out = Files.newOutputStream(both)) {
            for (List<List<byte[]>> pictures :
                    List.of(H264Clip.pictures(Footage.PEDESTRIANS, 5), H264Clip.smaller(Footage.PEDESTRIANS, 5))) {
                for (byte[] unit : pictures.stream().flatMap(List::stream).toList()) {
                    out.write(new byte[] {0, 0, 0, 1});
                    out.write(unit);
                }
            }
        }
        List<Integer> widths = new ArrayList<>();
        try (StreamSource source = open(both)) {
            assertThatExceptionOfType(StreamException.class)
                    .isThrownBy(() -> {
                        while (true) {
                            try (VideoFrame picture = source.next()) {
                                widths.add(picture.width());
                            }
                        }
                    })
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(StreamFault.FORMAT_CHANGED));
        }
        assertThat(widths).isNotEmpty().containsOnly(768);
    }

    @Test
    void shouldReadEverythingButDecodeOnlyKeyFramesThatAreDueWhenNoMoreIsAskedFor() throws Exception {
        int pictures = 2 * 20; // a key frame every 2 s, of which every other is due
        AtomicInteger packets = new AtomicInteger();
        try (StreamSource source = Footage.unpaced(Footage.PEDESTRIANS)) {
            source.tap(packet -> packets.incrementAndGet());
            source.decode(Effort.KEY_FRAMES);
            for (int i = 0; i < 5; i++) {
                source.next().close();
            }

            assertThat(packets.get()).isBetween(4 * pictures, 5 * pictures + 1);
            assertThat(source.damaged()).isZero();
        }
    }

    @Test
    void shouldPlayWhatIsThereWhenAFileIsCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(Footage.PEDESTRIANS);
        Path cut = Files.write(allowed.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 3));

        assertGivesPicturesOrAReason(cut);
    }

    @Test
    void shouldCallATextFileNoVideo() throws Exception {
        Path text = Files.writeString(allowed.resolve("text.mp4"), "not a video\n".repeat(500));

        assertFault(text, StreamFault.NOT_A_VIDEO);
    }

    @Test
    void shouldCallAnEmptyFileNoVideo() throws Exception {
        assertFault(Files.createFile(allowed.resolve("empty.mp4")), StreamFault.NOT_A_VIDEO);
    }

    @Test
    void shouldRefuseAPlaylistThatLeadsElsewhere() throws Exception {
        Path secret = Files.copy(Footage.PEDESTRIANS, elsewhere.resolve("secret.mp4"));
        Path concat = Files.writeString(allowed.resolve("list.mp4"), "ffconcat version 1.0\nfile '" + secret + "'\n");
        Path hls = Files.writeString(
                allowed.resolve("list.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://" + secret + "\n");

        assertFault(concat, StreamFault.NOT_A_VIDEO);
        assertFault(hls, StreamFault.NOT_A_VIDEO);
    }

    @Test
    void shouldSurviveDamagedFilesOfEveryKind() throws Exception {
        byte[] whole = Arrays.copyOf(Files.readAllBytes(Footage.PEDESTRIANS), 600_000);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 200; hit++) {
                damaged[random.nextInt(i % 2 == 0 ? 40_000 : damaged.length)] = (byte) random.nextInt();
            }
            assertGivesPicturesOrAReason(Files.write(allowed.resolve("damaged.mp4"), damaged));
        }
    }

    @Test
    void shouldRefuseFilesOutsideTheAllowedFolders() throws Exception {
        Path secret = Files.copy(Footage.PEDESTRIANS, elsewhere.resolve("secret.mp4"));
        Path link = Files.createSymbolicLink(allowed.resolve("link.mp4"), secret);

        for (String path : List.of(
                secret.toString(),
                link.toString(),
                allowed + "/../" + elsewhere.getFileName() + "/secret.mp4",
                allowed + "/missing.mp4",
                allowed.toString())) {
            assertFault(Path.of(path), StreamFault.FILE_NOT_ALLOWED);
        }
    }

    /** Half a second of the clip at another size. */
    private Path smaller(String name, int width) throws Exception {
        Path file = allowed.resolve(name);
        try (StreamSource source = Footage.unpaced(Footage.PEDESTRIANS, new TickingClock(Duration.ofMillis(100)));
                VideoFrame first = source.next();
                PaintedEncoder encoder = PaintedEncoder.live(List.of(), first, width)) {
            SegmentMuxer muxer = SegmentMuxer.open(file, encoder.format(), SegmentMuxer.WHOLE);
            try {
                for (int i = 0; i < 5; i++) {
                    try (VideoFrame picture = source.next()) {
                        encoder.encode(picture).ifPresent(packet -> write(muxer, packet));
                    }
                }
                muxer.finish();
            } finally {
                muxer.close();
            }
        }
        return file;
    }

    private static void write(SegmentMuxer muxer, VideoPacket packet) {
        try (packet) {
            muxer.write(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertGivesPicturesOrAReason(Path file) throws IOException {
        try (StreamSource source = Footage.unpaced(file)) {
            for (int i = 0; i < 30; i++) {
                try (VideoFrame picture = source.next()) {
                    assertThat(picture.width()).isPositive();
                }
            }
        } catch (StreamException reason) {
            assertThat(reason.fault().words()).isNotBlank();
        }
    }

    private void assertFault(Path file, StreamFault fault) {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> open(file).close())
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private StreamSource open(Path file) throws StreamException {
        AddressPolicy nowhere = new AddressPolicy(List.of(), Set.of(), a -> true, host -> new java.net.InetAddress[0]);
        return new FfmpegStreamOpener(
                        nowhere,
                        new FilePolicy(List.of(allowed)),
                        Clock.systemUTC(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        false)
                .open(StreamUrl.parse("file://" + file));
    }
}
