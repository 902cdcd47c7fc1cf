package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;

/** Nearly all of it is waiting for cameras of the test's own, so its tests wait together, and beside no other class. */
@Timeout(60)
class NetworkSourceTest {
    private static final List<Cidr> LOOPBACK = List.of(Cidr.parse("127.0.0.0/8"));

    @Test
    @Execution(CONCURRENT)
    void shouldReadACameraOverRtsp() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.WELL);
                StreamSource source = open(camera.url())) {
            for (int i = 0; i < 15; i++) {
                try (VideoFrame picture = source.next()) {
                    assertThat(picture.width()).isEqualTo(768);
                }
            }

            assertThat(source.info().codec()).isEqualTo("h264");
            assertThat(source.damaged()).isZero();
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldWaitForAKeyFrameInsteadOfShowingDamage() throws Exception {
        try (RtspTestServer camera =
                        new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.STARTS_WITHOUT_KEY_FRAME);
                StreamSource source = open(camera.url())) {
            source.next().close();

            assertThat(source.damaged()).isZero();
        }
    }

    @ParameterizedTest
    @Execution(CONCURRENT)
    @CsvSource({
        "REDIRECTS,REDIRECTED",
        "DEMANDS_LOGIN,UNAUTHORISED",
        "SAYS_NOTHING,TIMEOUT",
        "STALLS,STALLED",
        "TRICKLES,NO_PICTURE",
        "HAS_NO_KEY_FRAMES,NO_PICTURE",
        "CHANGES_CODEC,NO_PICTURE",
    })
    void shouldSayWhyACameraCannotBeRead(RtspTestServer.Manner manner, StreamFault fault) throws Exception {
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, manner)) {
            assertThat(firstFault(camera.url())).isEqualTo(fault);
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldCountAClocksJumpsAndGoOnByTheTimeOfReceipt() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.JUMPS);
                StreamSource source = open(camera.url())) {
            List<Long> times = new ArrayList<>();
            source.tap(packet -> times.add(packet.times().decode()));
            for (int i = 0; i < 35; i++) {
                source.next().close();
            }

            assertThat(source.signs().clockJumps()).isBetween(3L, 6L);
            assertThat(source.signs().lastKeyFrameAt()).isNotNull();
            assertThat(times).isSorted().doesNotHaveDuplicates();
            assertThat(times.getLast() - times.getFirst()).isLessThan(10 * 90_000L);
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldReadOnWithTheNewSizeWhenOpenedAnew() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.CHANGES_SIZE)) {
            List<VideoFormat> tapped = new ArrayList<>();
            try (StreamSource source = open(camera.url())) {
                source.tap(packet -> tapped.add(source.format()));
                while (true) {
                    source.next().close();
                }
            } catch (StreamException changed) {
                assertThat(changed.fault()).isEqualTo(StreamFault.FORMAT_CHANGED);
            }

            assertThat(tapped).hasSizeBetween(4, 50); // none of the new size under the old header
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldEndAnH265StreamThatChangesItsSizeBeforeAPacketOfTheNewOneIsTapped() throws Exception {
        byte[] before = hevc("people-320x240.h265");
        byte[] after = hevc("people-192x144.h265");
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
        http.createContext("/live.h265", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                for (byte[] part : List.of(before, before, after, after)) {
                    exchange.getResponseBody().write(part);
                    exchange.getResponseBody().flush();
                }
            }
        });
        http.start();
        List<Integer> widths = new ArrayList<>();
        AtomicInteger tapped = new AtomicInteger();
        try (StreamSource source = open("http://127.0.0.1:" + http.getAddress().getPort() + "/live.h265")) {
            source.tap(packet -> tapped.incrementAndGet());
            StreamFault fault = catchFault(() -> {
                while (true) {
                    try (VideoFrame picture = source.next()) {
                        widths.add(picture.width());
                    }
                }
            });

            assertThat(source.format().codec()).isEqualTo("hevc");
            assertThat(source.format().width()).isEqualTo(320);
            assertThat(fault).isEqualTo(StreamFault.FORMAT_CHANGED);
            assertThat(widths).isNotEmpty().containsOnly(320);
            assertThat(tapped.get()).isBetween(21, 40); // what FFmpeg looks at first is not delivered
        } finally {
            http.stop(0);
        }
    }

    private static byte[] hevc(String name) throws IOException {
        try (InputStream resource = NetworkSourceTest.class.getResourceAsStream("/hevc/" + name)) {
            return resource.readAllBytes();
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldCountDamageOrGiveUpWhenTheCameraSendsNoise() throws Exception {
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.SENDS_NOISE);
                StreamSource source = open(camera.url())) {
            for (int i = 0; i < 30 && source.damaged() == 0; i++) {
                source.next().close();
            }

            assertThat(source.damaged()).isPositive();
        } catch (StreamException reason) {
            assertThat(reason.fault())
                    .isIn(StreamFault.NO_PICTURE, StreamFault.NOT_A_VIDEO, StreamFault.NO_VIDEO_STREAM);
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldEndSoonWhenItIsAborted() throws Exception {
        AddressPolicy loopback = new AddressPolicy(LOOPBACK, Set.of(), a -> true, InetAddress::getAllByName);
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.STALLS);
                StreamSource source = opener(loopback, Duration.ofMinutes(5)).open(StreamUrl.parse(camera.url()))) {
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> drain(source));
            assertThat(camera.stalled().await(20, TimeUnit.SECONDS)).isTrue();

            source.abort();

            assertThat(reading).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldSayRefusedWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(firstFault("rtsp://127.0.0.1:" + port + "/x")).isEqualTo(StreamFault.REFUSED);
    }

    @Test
    @Execution(CONCURRENT)
    void shouldDialOnlyWhatWasCheckedWhenANameChangesItsMind() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AddressPolicy rebinding = new AddressPolicy(LOOPBACK, Set.of(), a -> true, host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "8.8.8.8")});
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.WELL);
                StreamSource source =
                        opener(rebinding).open(StreamUrl.parse("rtsp://camera.example:" + camera.port() + "/live"))) {
            source.next().close();

            assertThat(asked).hasValue(1);
        }
    }

    @Test
    @Execution(CONCURRENT)
    void shouldPlayARecordingOverHttpAtItsOwnSpeedAndRefuseRedirectsAndPlaylists() throws Exception {
        byte[] clip = Files.readAllBytes(Footage.PEDESTRIANS);
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
        String base = "http://127.0.0.1:" + http.getAddress().getPort();
        http.createContext("/clip.mp4", exchange -> answer(exchange, 200, clip));
        http.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", base + "/clip.mp4");
            answer(exchange, 302, new byte[0]);
        });
        http.createContext(
                "/list.m3u8",
                exchange -> answer(exchange, 200, ("#EXTM3U\n#EXTINF:10,\n" + base + "/clip.mp4\n").getBytes()));
        http.start();
        try (StreamSource source = open(base + "/clip.mp4")) {
            long start = System.nanoTime();
            for (int i = 0; i < 11; i++) {
                source.next().close();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
            assertThat(firstFault(base + "/moved")).isEqualTo(StreamFault.REDIRECTED);
            assertThat(firstFault(base + "/list.m3u8")).isEqualTo(StreamFault.NOT_A_VIDEO);
            assertThat(firstFault(base + "/nothing")).isEqualTo(StreamFault.NOT_FOUND);
        } finally {
            http.stop(0);
        }
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, byte[] body)
            throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static StreamFault firstFault(String url) {
        return catchFault(() -> {
            try (StreamSource source = open(url)) {
                while (true) {
                    source.next().close();
                }
            }
        });
    }

    private static StreamFault catchFault(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        StreamException[] caught = new StreamException[1];
        assertThatExceptionOfType(StreamException.class).isThrownBy(reading).satisfies(e -> caught[0] = e);
        return caught[0].fault();
    }

    private static void drain(StreamSource source) {
        try {
            while (true) {
                source.next().close();
            }
        } catch (StreamException aborted) {
            assertThat(aborted.fault()).isNotNull();
        }
    }

    private static StreamSource open(String url) throws StreamException {
        return opener(new AddressPolicy(LOOPBACK, Set.of(), a -> true, InetAddress::getAllByName))
                .open(StreamUrl.parse(url));
    }

    private static StreamOpener opener(AddressPolicy policy) {
        return opener(policy, Duration.ofSeconds(2));
    }

    private static StreamOpener opener(AddressPolicy policy, Duration silence) {
        return new FfmpegStreamOpener(
                policy, new FilePolicy(List.of()), Clock.systemUTC(), Duration.ofSeconds(2), silence, false);
    }
}
