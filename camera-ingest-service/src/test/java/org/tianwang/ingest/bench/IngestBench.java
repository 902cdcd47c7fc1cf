package org.tianwang.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tianwang.ingest.track.TrackingQuality;

/**
 * {@code ./tianwang bench ingest}: the figures that are required of camera-ingest-service, each beside its limit. Ends
 * with 1 and what was missed when one was.
 */
public final class IngestBench {
    private static final Set<String> ALL = Set.of("cost", "cameras", "detector", "tracking");

    private final Figures figures = new Figures(System.out);
    private final FfmpegPeer ffmpeg = new FfmpegPeer();
    private final Path work;
    private final List<String> arguments;

    private IngestBench(Path work, List<String> arguments) {
        this.work = work;
        this.arguments = arguments;
    }

    /** @param args a folder for what is made on the way, then options */
    public static void main(String[] args) throws Exception {
        List<String> all = List.of(args);
        boolean met = new IngestBench(Path.of(all.getFirst()), all.subList(1, all.size())).run();
        System.exit(met ? 0 : 1);
    }

    private boolean run() throws Exception {
        machine();
        int seconds = number("--seconds", 60);
        int soak = number("--soak", 0);
        Path yard = Clips.yard25(work, ffmpeg);
        Set<String> parts = parts(soak);
        if (parts.contains("cost")) {
            new AnalysisCost(figures, work, number("--rounds", 5), ffmpeg).run(yard);
        }
        if (parts.contains("tracking")) {
            tracking();
        }
        if (parts.contains("cameras")) {
            new ManyCameras(figures, work, seconds).run(yard);
        }
        if (parts.contains("detector")) {
            new DetectorShare(figures, work, seconds).run();
        }
        if (soak > 0) {
            new Soak(figures, work, soak).run();
        }
        return figures.verdict();
    }

    private Set<String> parts(int soak) {
        int at = arguments.indexOf("--only");
        Set<String> parts = at < 0 ? ALL : Set.of(arguments.get(at + 1).split(","));
        boolean unknown = !ALL.containsAll(parts) && !(soak > 0 && parts.equals(Set.of("soak")));
        if (unknown) {
            throw new IllegalArgumentException("--only takes " + ALL + ", or soak with --soak MINUTES");
        }
        return parts;
    }

    private int number(String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }

    private void machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        figures.title("Machine");
        figures.note(
                "%s, %d cores, load %s from elsewhere when this began",
                processor, Runtime.getRuntime().availableProcessors(), load);
        figures.note("Java %s, %s", System.getProperty("java.vm.version"), ffmpeg.version());
    }

    private void tracking() throws Exception {
        TrackingQuality tracking = new TrackingQuality();
        figures.title("People followed in %d pictures of the real yard that are marked by hand"
                .formatted(tracking.pictures()));
        for (int tenths : new int[] {2, 4, 6, 10}) {
            figures.note(
                    "a look every %.1f s: %s",
                    tenths / 10.0, tracking.measure(tenths).text());
        }
    }
}
