package org.tianwang.seeds.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;

/** Renders {@code vehicles.mp4} and its ground truth: {@code RenderVehicles [folder]}. Takes some minutes. */
public final class RenderVehicles {

    private static final int BITRATE = 1_150_000;
    private static final int WORKERS = 2;

    private final Backdrop backdrop = new Backdrop(Studio.VIEW);
    private final ThreadLocal<Studio> studios = ThreadLocal.withInitial(() -> new Studio(backdrop));
    private final Traffic traffic = new Traffic();

    private RenderVehicles() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args.length > 0 ? args[0] : "footage");
        RenderVehicles renderer = new RenderVehicles();
        truth(renderer.traffic, folder.resolve("vehicles.truth.jsonl"));
        renderer.clip(folder.resolve("vehicles.mp4"));
    }

    static void truth(Traffic traffic, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int frame = 0; frame < Traffic.FRAMES; frame++) {
                for (Studio.Actor actor : traffic.at(frame)) {
                    Truth truth = Truth.of(frame, actor).orElse(null);
                    if (truth != null) {
                        out.write(json.writeValueAsString(truth) + "\n");
                    }
                }
            }
        }
    }

    private void clip(Path file) throws IOException, InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try (FFmpegFrameRecorder recorder = recorder(file);
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            recorder.start();
            Deque<Future<BufferedImage>> pictures = new ArrayDeque<>();
            for (int frame = 0; frame < Traffic.FRAMES + 2 * WORKERS; frame++) {
                if (frame < Traffic.FRAMES) {
                    int number = frame;
                    pictures.add(workers.submit(() -> studios.get().take(traffic.at(number), number)));
                }
                if (frame >= 2 * WORKERS) {
                    recorder.record(converter.convert(pictures.remove().get()));
                }
                if (frame % 48 == 0) {
                    System.out.println("frame " + frame + " of " + Traffic.FRAMES);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static FFmpegFrameRecorder recorder(Path file) {
        FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toString(), Studio.VIEW.width(), Studio.VIEW.height(), 0);
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setVideoCodecName("libopenh264");
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(Traffic.FRAMES_PER_SECOND);
        recorder.setGopSize(2 * Traffic.FRAMES_PER_SECOND);
        recorder.setVideoBitrate(BITRATE);
        recorder.setVideoOption("allow_skip_frames", "0");
        recorder.setOption("movflags", "+faststart");
        return recorder;
    }
}
