package org.tianwang.ingest.plate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tianwang.ingest.frame.Bitmap;

/**
 * Reads a straightened line with PP-OCRv4's recognition network, of whose 6,625 classes only those of plates count.
 * Confined to one thread.
 */
final class TextReader implements AutoCloseable {

    static final int HEIGHT = 48;
    private static final String MODEL = "/models/ch_PP-OCRv4_rec_infer.onnx";
    private static final String KEYS = "/models/ppocr_keys_v1.txt";
    private static final TextModel.Norm NORM =
            new TextModel.Norm(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});
    private static final double FLOOR = 1e-4;

    private final TextModel model = new TextModel(MODEL, NORM);
    private final int[] symbols = PlateAlphabet.symbolsOf(keys());

    /**
     * @param line {@value #HEIGHT} pixels high
     * @return for each column of the network the probability of each symbol, the blank last, as {@link CtcBeam} takes it
     */
    double[][] read(Bitmap line) {
        float[] scores = model.run(line);
        int classes = symbols.length;
        double[][] columns = new double[scores.length / classes][PlateAlphabet.BLANK + 1];
        for (int t = 0; t < columns.length; t++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                if (symbols[c] >= 0) {
                    columns[t][symbols[c]] += scores[t * classes + c];
                    sum += scores[t * classes + c];
                }
            }
            for (int s = 0; s <= PlateAlphabet.BLANK; s++) {
                columns[t][s] = (columns[t][s] + FLOOR) / (sum + FLOOR * (PlateAlphabet.BLANK + 1));
            }
        }
        return columns;
    }

    private static List<String> keys() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TextReader.class.getResourceAsStream(KEYS), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the characters of the plate reader cannot be read", e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
