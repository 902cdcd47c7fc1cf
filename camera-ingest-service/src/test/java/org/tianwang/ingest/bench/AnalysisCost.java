package org.tianwang.ingest.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.ingest.pipeline.AnalysedClip;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.Footage;

/** What one camera's analysis costs, beside Frigate's detect command on the same clip, turn by turn in one run. */
final class AnalysisCost {
    private static final double MOST = 0.75;
    private static final double MOST_OF_KEY_FRAMES = 0.15;

    /** A camera runs for days: what Java's compilers cost in the first minutes is not what it costs. */
    private static final double SETTLED = 0.02;

    private static final int PLAYS = 12;
    private static final int MOST_PLAYS = 60;

    private final Figures figures;
    private final Path work;
    private final int rounds;
    private final FfmpegPeer peer;

    AnalysisCost(Figures figures, Path work, int rounds, FfmpegPeer peer) {
        this.figures = figures;
        this.work = work;
        this.rounds = rounds;
        this.peer = peer;
    }

    void run(Path yard) throws Exception {
        figures.title("Processor time of one camera, the detector off, as a share of ffmpeg's on the same clip");
        figures.note(
                "each clip is played, which counts for nothing, until Java's compilers take %.0f %% of %d plays, at"
                        + " most %d times",
                SETTLED * 100, PLAYS, MOST_PLAYS);
        figures.note("peer: ffmpeg -threads 2 -i X -r 5 -vf fps=5,scale=1280:720 -f rawvideo -pix_fmt yuv420p pipe:");
        measure("pedestrians 768x576@10", Footage.PEDESTRIANS);
        measure("vehicles 1280x720@12", Footage.VEHICLES);
        measure("yard 640x360@25", yard);
    }

    private void measure(String name, Path clip) throws Exception {
        List<Double> ffmpeg = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> reading = new ArrayList<>();
        List<Double> compilers = new ArrayList<>();
        List<Double> keys = new ArrayList<>();
        try (AnalysedClip all = new AnalysedClip(clip, Effort.ANALYSIS, work.resolve("all"));
                AnalysedClip some = new AnalysedClip(clip, Effort.KEY_FRAMES, work.resolve("keys"))) {
            int warmUp = warmUp(all, some);
            long before = all.events();
            long beforeOfKeys = some.events();
            long pictures = all.pictures();
            for (int round = 0; round < rounds; round++) {
                double base = peer.detect(clip);
                ffmpeg.add(base / all.seconds());
                double thread = Cpu.thread();
                double compiling = Cpu.compilers();
                whole.add(cost(all) / base);
                reading.add((Cpu.thread() - thread) / base);
                compilers.add((Cpu.compilers() - compiling) / base);
                keys.add(cost(some) / base);
            }
            figures.note(
                    "%s, %.0f s, after %d plays: ffmpeg %s ms of processor a second; %.1f events and %.2f pictures a"
                            + " second, %.1f events of key frames",
                    name,
                    all.seconds(),
                    warmUp,
                    Spread.of(ffmpeg.stream().map(s -> s * 1000).toList()),
                    (all.events() - before) / all.seconds() / rounds,
                    (all.pictures() - pictures) / all.seconds() / rounds,
                    (some.events() - beforeOfKeys) / all.seconds() / rounds);
        }
        figures.note(
                "   all pictures: %s of it, of which decoding, motion and picture quality %s, Java's compilers %s; key"
                        + " frames: %s",
                Spread.of(whole), Spread.of(reading), Spread.of(compilers), Spread.of(keys));
        figures.below(name + ", decode + motion + event", Spread.of(whole).median(), MOST, "0.5");
        figures.below(name + ", key frames only", Spread.of(keys).median(), MOST_OF_KEY_FRAMES, "");
    }

    /** @return how often each was played */
    private static int warmUp(AnalysedClip all, AnalysedClip some) throws Exception {
        boolean settled = false;
        int plays = 0;
        while (plays < MOST_PLAYS && !settled) {
            double compiling = Cpu.compilers();
            double own = Cpu.own();
            for (int i = 0; i < PLAYS; i++) {
                all.play();
                some.play();
                plays++;
            }
            settled = Cpu.compilers() - compiling < SETTLED * (Cpu.own() - own);
        }
        return plays;
    }

    private static double cost(AnalysedClip clip) throws Exception {
        double start = Cpu.own();
        clip.play();
        return Cpu.own() - start;
    }
}
