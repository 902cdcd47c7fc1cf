package org.tianwang.seeds.render;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.Java2DFrameConverter;

/**
 * Counts in how many frames the detector finds the vehicles that are near: {@code MeasureDetection FOLDER MODEL}. Near is
 * a plate of 60 pixels or more that lies wholly in the picture; found is any of car, bus and truck with a score of 0.40
 * whose box overlaps the true one, as far as that is inside the picture, by half.
 */
public final class MeasureDetection {

    private static final int NEAR_PLATE_PIXELS = 60;
    private static final double SAME = 0.5;

    static final class Tally {
        private int near;
        private int found;

        void add(boolean hit) {
            near++;
            found += hit ? 1 : 0;
        }

        double rate() {
            return found / (double) Math.max(1, near);
        }

        int near() {
            return near;
        }

        @Override
        public String toString() {
            return "%d of %d (%.1f %%)".formatted(found, near, 100 * rate());
        }
    }

    private MeasureDetection() {}

    public static void main(String[] args) throws IOException, OrtException {
        measure(Path.of(args[0]), Path.of(args[1]), 1)
                .forEach((what, tally) -> System.out.println(what + ": " + tally));
    }

    /** Looks at every {@code step}th frame in which a vehicle is near; the tally {@code all} covers them all. */
    static Map<String, Tally> measure(Path folder, Path model, int step) throws IOException, OrtException {
        Map<Integer, List<JsonNode>> truth = truth(folder.resolve("vehicles.truth.jsonl"));
        Map<String, Tally> tallies = new TreeMap<>();
        try (Detector detector = new Detector(model, Detector.THRESHOLD);
                FFmpegFrameGrabber grabber =
                        new FFmpegFrameGrabber(folder.resolve("vehicles.mp4").toString());
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            grabber.start();
            Frame frame = grabber.grabImage();
            for (int number = 0, seen = 0; frame != null; number++, frame = grabber.grabImage()) {
                List<JsonNode> near = truth.getOrDefault(number, List.of());
                if (!near.isEmpty() && seen++ % step == 0) {
                    count(near, detector.vehicles(converter.convert(frame)), tallies);
                }
            }
        }
        return tallies;
    }

    private static void count(List<JsonNode> near, List<Detector.Found> found, Map<String, Tally> tallies) {
        for (JsonNode vehicle : near) {
            JsonNode b = vehicle.path("box");
            boolean hit = found.stream()
                    .anyMatch(f -> f.overlap(
                                    b.path(0).asDouble(),
                                    b.path(1).asDouble(),
                                    b.path(2).asDouble(),
                                    b.path(3).asDouble())
                            >= SAME);
            int plate = vehicle.path("platePixels").asInt() / 20 * 20;
            for (String key : List.of(
                    "all",
                    "plate " + plate + " to " + (plate + 19) + " px",
                    vehicle.path("kind").asText() + " " + vehicle.path("plate").asText())) {
                tallies.computeIfAbsent(key, k -> new Tally()).add(hit);
            }
        }
    }

    private static boolean isNear(JsonNode vehicle) {
        return vehicle.path("platePixels").asInt() >= NEAR_PLATE_PIXELS
                && vehicle.path("plateBox").isArray();
    }

    private static Map<Integer, List<JsonNode>> truth(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<Integer, List<JsonNode>> byFrame = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            if (isNear(node)) {
                byFrame.computeIfAbsent(node.path("frame").asInt(), f -> new ArrayList<>())
                        .add(node);
            }
        }
        return byFrame;
    }
}
