package org.tianwang.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.tianwang.platform.problem.InvalidProblem;

/** Reads a CSV file with a heading, whole, within limits of bytes and rows. What is wrong with the file is a problem. */
public final class SheetReader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();
    private static final String SEPARATORS = ",;\t";

    private final int mostBytes;
    private final int mostRows;

    public SheetReader(int mostBytes, int mostRows) {
        this.mostBytes = mostBytes;
        this.mostRows = mostRows;
    }

    /** @param naming turns a heading as people write it into the column's name */
    public Sheet read(InputStream file, UnaryOperator<String> naming) {
        SheetText source = SheetText.of(bytes(file));
        CSVFormat format =
                FORMAT.builder().setDelimiter(separator(source.text())).get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(source.text()))
                .setFormat(format)
                .get()) {
            List<String> columns = parser.getHeaderNames().stream().map(naming).toList();
            return new Sheet(source.encoding(), columns, rows(parser, naming));
        } catch (IllegalArgumentException twice) {
            throw new InvalidProblem("file", "has two columns of the same name");
        } catch (IOException | UncheckedIOException broken) {
            throw new InvalidProblem("file", "is no CSV: a quotation mark is not closed, or stands in the wrong place");
        }
    }

    private byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new InvalidProblem("file", "must be at most " + mostBytes / 1024 + " KiB: split it");
            }
            if (bytes.length == 0) {
                throw new InvalidProblem("file", "is empty: send the CSV text as the body");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be received", e);
        }
    }

    private List<SheetRow> rows(CSVParser parser, UnaryOperator<String> naming) {
        List<SheetRow> rows = new ArrayList<>();
        for (CSVRecord entry : parser) {
            if (rows.size() == mostRows) {
                throw new InvalidProblem("file", "must have at most " + mostRows + " rows: split it");
            }
            Map<String, String> cells = new HashMap<>();
            entry.toMap().forEach((heading, cell) -> cells.put(naming.apply(heading), SheetCells.plain(cell)));
            rows.add(new SheetRow(parser.getCurrentLineNumber(), cells));
        }
        return rows;
    }

    /** The one that the heading holds most of; spreadsheets in some countries write semicolons. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
