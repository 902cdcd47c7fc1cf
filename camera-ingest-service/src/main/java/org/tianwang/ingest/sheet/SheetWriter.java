package org.tianwang.ingest.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a CSV row by row: UTF-8 with the mark by which spreadsheets know it, line ends as RFC 4180 has them, text made
 * harmless. Closing flushes and leaves the stream open.
 */
public final class SheetWriter implements AutoCloseable {
    private final CSVPrinter printer;

    public SheetWriter(OutputStream out, List<String> columns) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        this.printer = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get()
                .print(text);
    }

    /** @param cells numbers are written as they are, everything else as text; null is an empty cell */
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number || cell == null ? cell : SheetCells.harmless(cell.toString()));
        }
        printer.println();
    }

    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
