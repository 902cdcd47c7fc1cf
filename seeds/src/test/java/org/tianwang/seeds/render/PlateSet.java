package org.tianwang.seeds.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Renders the test set of plates: {@code PlateSet FOLDER TRACKS SEED}. For every condition {@code TRACKS} vehicles of
 * {@value #FRAMES} pictures each, as JPEG files, and {@code truth.jsonl} beside them. The same seed makes the same
 * pictures; another seed makes a set that nothing was tuned on.
 */
public final class PlateSet {

    static final int FRAMES = 8;

    /** One picture of the set. {@code plateBox} in pixels: left, top, width, height; null where there is no plate. */
    record Line(String condition, int track, int frame, String file, String plate, String kind, double[] plateBox) {}

    private PlateSet() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        render(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    }

    static void render(Path folder, int tracks, long seed) throws IOException {
        Files.createDirectories(folder);
        ObjectMapper json = new ObjectMapper();
        try (var out = Files.newBufferedWriter(folder.resolve("truth.jsonl"))) {
            for (Condition condition : Condition.values()) {
                List<List<Line>> lines = IntStream.range(0, tracks)
                        .parallel()
                        .mapToObj(track -> track(folder, condition, track, seed))
                        .toList();
                for (Line line : lines.stream().flatMap(List::stream).toList()) {
                    out.write(json.writeValueAsString(line) + "\n");
                }
            }
        }
    }

    private static List<Line> track(Path folder, Condition condition, int track, long seed) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(new long[] {seed, condition.ordinal(), track}));
        Plate plate = PlateTexts.draw(track, random);
        Approach approach = Approach.draw(condition, random);
        FrontView front = new FrontView(plate, condition != Condition.NO_PLATE, random.split());
        return IntStream.range(0, FRAMES)
                .mapToObj(frame -> {
                    Approach.Moment moment = approach.at(frame, random);
                    BufferedImage sharp = front.draw(moment);
                    byte[] jpeg = Degrade.jpeg(sharp, moment.flaws(), random.split());
                    String file = "%s-%03d-%d.jpg".formatted(condition, track, frame);
                    write(folder.resolve(file), jpeg);
                    boolean plated = condition != Condition.NO_PLATE;
                    return new Line(
                            condition.name(),
                            track,
                            frame,
                            file,
                            plated ? plate.text() : null,
                            plated ? plate.kind().name() : null,
                            plated ? front.plateBox(moment) : null);
                })
                .toList();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
