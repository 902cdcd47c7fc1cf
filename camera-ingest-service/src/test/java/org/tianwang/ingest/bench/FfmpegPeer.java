package org.tianwang.ingest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/**
 * FFmpeg's command line out of the library jar that the service itself decodes with, so that both run the same machine
 * code. Its output goes to {@code /dev/null}: reading it through a pipe would only make the peer dearer.
 */
final class FfmpegPeer {
    private final String program;

    FfmpegPeer() {
        program = Loader.load(ffmpeg.class);
    }

    String version() throws IOException {
        Process asked = new ProcessBuilder(program, "-version")
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes())
                .lines()
                .findFirst()
                .orElse("?");
    }

    /** The detect command of Frigate, as issue 3 names it. @return seconds of processor time */
    double detect(Path clip) throws IOException, InterruptedException {
        return run("-threads 2 -i", clip, "-r 5 -vf fps=5,scale=1280:720 -f rawvideo -pix_fmt yuv420p pipe:");
    }

    double run(String before, Path clip, String after) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program, "-nostdin", "-v", "error", "-y"));
        line.addAll(List.of(before.split(" ")));
        line.add(clip.toString());
        line.addAll(List.of(after.split(" ")));
        double start = Cpu.children();
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", line));
        }
        return Cpu.children() - start;
    }
}
