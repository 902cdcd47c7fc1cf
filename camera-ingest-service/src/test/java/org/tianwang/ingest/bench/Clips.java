package org.tianwang.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tianwang.ingest.stream.Footage;

/** The clips that are measured on, beside the two that the project brings. */
final class Clips {
    private static final String AS_A_SUB_STREAM = "-an -vf setpts=0.4*PTS,crop=768:432:0:72,scale=640:360 -r 25"
            + " -c:v libopenh264 -profile:v main -coder cabac -b:v 1000k -g 50 -allow_skip_frames 0";

    private Clips() {}

    /**
     * The real yard as cameras' sub-streams are: 640×360, 25 pictures a second, 1 Mbit/s, a key frame every 2 s. No
     * picture is invented: the ten a second of the original are played two and a half times as fast, so that there is
     * more motion than in the yard.
     */
    static Path yard25(Path folder, FfmpegPeer ffmpeg) throws IOException, InterruptedException {
        Path clip = Files.createDirectories(folder).resolve("yard25.mp4");
        if (!Files.exists(clip)) {
            Path part = folder.resolve("yard25.part.mp4");
            ffmpeg.run("-i", Footage.PEDESTRIANS, AS_A_SUB_STREAM + " " + part);
            Files.move(part, clip);
        }
        return clip;
    }
}
