package org.tianwang.ingest.plate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.tianwang.ingest.frame.Bitmap;

/**
 * Reads a rendered test set ({@code org.tianwang.seeds.render.PlateSet}) and prints how many plates were found and read
 * exactly, by condition and by kind, for single pictures and for tracks: {@code PlateBench FOLDER}.
 */
public final class PlateBench {

    private static final double CONFIDENCE_95 = 1.96;

    private final Map<String, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private int pictures;
        private int found;
        private int exact;
        private int tracks;
        private int tracksExact;
        private int tracksWrong;
    }

    public static void main(String[] args) throws IOException {
        new PlateBench().run(Path.of(args[0]));
    }

    private void run(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        PlateTally track = new PlateTally();
        long nanos = 0;
        List<String> lines = Files.readAllLines(folder.resolve("truth.jsonl"));
        try (PlateReader reader = new PlateReader()) {
            for (int i = 0; i < lines.size(); i++) {
                JsonNode truth = json.readTree(lines.get(i));
                if (truth.path("frame").asInt() == 0) {
                    track = new PlateTally();
                }
                Bitmap picture = bitmap(folder.resolve(truth.path("file").asText()));
                long start = System.nanoTime();
                Optional<PlateLook> look = reader.look(picture).stream().findFirst();
                if (look.isPresent()) {
                    track.add(look.get(), reader::read);
                }
                nanos += System.nanoTime() - start;
                boolean last = i + 1 == lines.size()
                        || json.readTree(lines.get(i + 1)).path("frame").asInt() == 0;
                count(truth, look, last ? Optional.of(track) : Optional.empty());
            }
        }
        print();
        System.out.printf("a look with its vote: %.0f ms over %d pictures%n", nanos / 1e6 / lines.size(), lines.size());
    }

    private void count(JsonNode truth, Optional<PlateLook> look, Optional<PlateTally> ended) {
        String plate = truth.path("plate").asText();
        for (String group : List.of(
                truth.path("condition").asText(), "kind " + truth.path("kind").asText("none"))) {
            Tally tally = tallies.computeIfAbsent(group, g -> new Tally());
            tally.pictures++;
            tally.found += look.isPresent() ? 1 : 0;
            tally.exact += look.filter(l -> l.text().equals(plate)).isPresent() ? 1 : 0;
            ended.ifPresent(track -> {
                Optional<String> text = track.result().map(PlateVote.Result::text);
                tally.tracks++;
                tally.tracksExact += text.filter(plate::equals).isPresent() ? 1 : 0;
                tally.tracksWrong += text.filter(t -> !t.equals(plate)).isPresent() ? 1 : 0;
            });
        }
    }

    private void print() {
        System.out.println("group         pictures  found   exact  | tracks  exact   (95 % interval)  wrong");
        tallies.forEach((group, t) -> {
            double[] interval = wilson(t.tracksExact, t.tracks);
            System.out.printf(
                    "%-13s %8d  %5.1f%%  %5.1f%%  | %6d  %5.1f%%  (%.0f to %.0f %%)  %d%n",
                    group,
                    t.pictures,
                    100.0 * t.found / t.pictures,
                    100.0 * t.exact / t.pictures,
                    t.tracks,
                    100.0 * t.tracksExact / t.tracks,
                    100 * interval[0],
                    100 * interval[1],
                    t.tracksWrong);
        });
    }

    /** Wilson's interval of a share, which also holds near 0 and 1. */
    private static double[] wilson(int hits, int of) {
        double z2 = CONFIDENCE_95 * CONFIDENCE_95;
        double share = (double) hits / of;
        double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = CONFIDENCE_95 / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    private static Bitmap bitmap(Path file) throws IOException {
        BufferedImage read = ImageIO.read(file.toFile());
        BufferedImage bgr = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        bgr.createGraphics().drawImage(read, 0, 0, null);
        return new Bitmap(
                bgr.getWidth(),
                bgr.getHeight(),
                ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
    }
}
