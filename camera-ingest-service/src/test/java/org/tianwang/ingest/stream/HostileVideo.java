package org.tianwang.ingest.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * Plays damaged videos while a good camera runs beside them: a program of its own, so that a crash in native code is seen
 * as one. Arguments: folder, seed, how many. A longer run by hand needs only another number.
 */
final class HostileVideo {
    private static final int LONGEST = 600_000;
    private static final int PICTURES = 25;

    private final Path folder;
    private final Random random;
    private final List<byte[]> clips;

    private HostileVideo(Path folder, long seed) throws IOException, StreamException {
        this.folder = folder;
        this.random = new Random(seed);
        Path vehicles = Footage.PEDESTRIANS.resolveSibling("vehicles.mp4");
        this.clips =
                List.of(start(Footage.PEDESTRIANS), start(vehicles), annexB(Footage.PEDESTRIANS), annexB(vehicles));
    }

    public static void main(String[] arguments) throws Exception {
        HostileVideo hostile = new HostileVideo(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        try (RtspTestServer camera = new RtspTestServer(Footage.PEDESTRIANS, RtspTestServer.Manner.WELL);
                StreamSource good = opener().open(StreamUrl.parse(camera.url()))) {
            GoodCamera beside = new GoodCamera(good);
            Map<String, Integer> outcomes = hostile.playAll(Integer.parseInt(arguments[2]));
            System.out.println("outcomes " + outcomes);
            System.out.println(beside.end());
        }
    }

    private Map<String, Integer> playAll(int count) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            boolean boxed = i % 4 < 2;
            byte[] damaged = damaged(clips.get(i % 4).clone(), i / 4 % 6);
            Path file = Files.write(folder.resolve(boxed ? "hostile.mp4" : "hostile.h264"), damaged);
            System.out.println("file " + i); // the last one told of is the one that crashed
            outcomes.merge(play(file, Effort.values()[i % 5 % 3], i % 3 > 0), 1, Integer::sum);
        }
        return outcomes;
    }

    /** Wants two pictures of a second, as the analysis does. */
    private static final class Some implements PictureChoice {
        private Instant due = Instant.MIN;

        @Override
        public boolean wants(Instant shownAt) {
            boolean taken = !shownAt.isBefore(due);
            due = taken ? shownAt.plusMillis(500) : due;
            return taken;
        }

        @Override
        public boolean wantsAll() {
            return false;
        }
    }

    private static String play(Path file, Effort effort, boolean late) {
        try (StreamSource source = Footage.unpaced(file)) {
            source.decode(effort);
            if (late) {
                source.choose(new Some());
            }
            for (int i = 0; i < PICTURES; i++) {
                try (VideoFrame picture = source.next()) {
                    if (picture.width() < 1 || picture.height() < 1) {
                        throw new IllegalStateException("a picture without size");
                    }
                }
            }
            return source.damaged() > 0 ? "DAMAGED" : "PLAYED";
        } catch (StreamException reason) {
            return reason.fault().name();
        }
    }

    private byte[] damaged(byte[] clip, int kind) {
        return switch (kind) {
            case 0 -> flipped(clip, clip.length, 1 + random.nextInt(400));
            case 1 -> Arrays.copyOf(clip, 1 + random.nextInt(clip.length));
            case 2 -> flipped(clip, Math.min(clip.length, 4096), 1 + random.nextInt(60));
            case 3 -> large(clip);
            case 4 -> overwritten(clip);
            default -> shuffled(clip);
        };
    }

    private byte[] flipped(byte[] clip, int within, int bits) {
        for (int i = 0; i < bits; i++) {
            clip[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return clip;
    }

    /** In the parameter set, behind its profile and level, stand the picture's dimensions; and lengths lie about. */
    private byte[] large(byte[] clip) {
        for (int i = 0; i + 12 < Math.min(clip.length, 40_000); i++) {
            if ((clip[i] & 0x1f) == 7 && (clip[i + 1] == 100 || clip[i + 1] == 66 || clip[i + 1] == 77)) {
                for (int k = 4; k < 10; k++) {
                    clip[i + k] = (byte) (random.nextBoolean() ? 0 : random.nextInt(16));
                }
            }
        }
        return clip;
    }

    private byte[] overwritten(byte[] clip) {
        for (int run = 0; run < 1 + random.nextInt(20); run++) {
            int at = random.nextInt(clip.length - 64);
            Arrays.fill(clip, at, at + random.nextInt(64), (byte) (random.nextBoolean() ? 0xff : 0));
        }
        return clip;
    }

    private byte[] shuffled(byte[] clip) {
        byte[] part = new byte[1 + random.nextInt(4000)];
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(clip.length - part.length);
            int to = random.nextInt(clip.length - part.length);
            System.arraycopy(clip, from, part, 0, part.length);
            System.arraycopy(part, 0, clip, to, part.length);
        }
        return clip;
    }

    private static byte[] start(Path clip) throws IOException {
        byte[] whole = Files.readAllBytes(clip);
        return Arrays.copyOf(whole, Math.min(LONGEST, whole.length));
    }

    private static byte[] annexB(Path clip) throws StreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (List<byte[]> picture : H264Clip.pictures(clip, 40)) {
            for (byte[] unit : picture) {
                bytes.writeBytes(new byte[] {0, 0, 0, 1});
                bytes.writeBytes(unit);
            }
        }
        return bytes.toByteArray();
    }

    private static StreamOpener opener() {
        AddressPolicy loopback =
                new AddressPolicy(List.of(Cidr.parse("127.0.0.0/8")), Set.of(), a -> true, InetAddress::getAllByName);
        Duration patience = Duration.ofSeconds(5);
        return new FfmpegStreamOpener(
                loopback, new FilePolicy(List.of()), Clock.systemUTC(), patience, patience, false);
    }

    /** Counts packets that arrive and pictures that come of them, from the first picture on: before is no key frame. */
    private static final class GoodCamera {
        private final AtomicLong packets = new AtomicLong();
        private final AtomicLong pictures = new AtomicLong();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final StreamSource source;
        private final Thread reader;

        GoodCamera(StreamSource source) throws StreamException {
            this.source = source;
            source.next().close();
            source.tap(packet -> packets.incrementAndGet());
            this.reader = Thread.ofPlatform().start(this::read);
        }

        private void read() {
            try {
                while (!ended.get()) {
                    source.next().close();
                    pictures.incrementAndGet();
                }
            } catch (StreamException broken) {
                System.out.println("the good camera broke: " + broken.fault());
            }
        }

        String end() throws InterruptedException {
            ended.set(true);
            reader.join();
            return "good camera packets=%d lost=%d damaged=%d"
                    .formatted(packets.get(), packets.get() - pictures.get(), source.damaged());
        }
    }
}
