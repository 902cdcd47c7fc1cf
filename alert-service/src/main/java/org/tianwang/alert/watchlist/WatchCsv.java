package org.tianwang.alert.watchlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.problem.InvalidProblem;

/** Watch-list entries as rows of a CSV file, with a line of column names; the order of the columns does not matter. */
final class WatchCsv {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final List<String> COLUMNS = List.of(
            "plate",
            "reason",
            "authority",
            "caseNumber",
            "severity",
            "townshipCode",
            "validFrom",
            "validTo",
            "reviewAt",
            "status",
            "requestedBy",
            "decidedBy",
            "renewals",
            "exportedBy",
            "exportedAt");

    /** What stands in the place of bytes that are no characters, as those of GBK are not. */
    private static final char UNREADABLE = '\uFFFD';

    /** A plate has eight characters; a cell that holds a book is told of by its beginning. */
    private static final int LONGEST_TOLD = 40;

    private WatchCsv() {}

    /**
     * A row of a file.
     *
     * @param line where it begins, as an editor counts, the column names being line 1
     * @param values by column
     * @param tooLong whether it has more values than there are columns, so that none can be trusted to be in its own
     */
    record Row(long line, Map<String, String> values, boolean tooLong) {

        String plate() {
            String plate = values.getOrDefault("plate", "");
            return plate.substring(0, Math.min(plate.length(), LONGEST_TOLD));
        }
    }

    /** A row that cannot be taken is the import's to name; only a text that is no CSV at all is refused here. */
    static List<Row> read(String csv, int most) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (text.indexOf(UNREADABLE) >= 0 || text.indexOf('\0') >= 0) {
            throw new InvalidProblem("csv", "is not written in UTF-8: save it as CSV UTF-8");
        }
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (MappingIterator<List<String>> lines = CSV.readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text)) {
            List<String> names = lines.hasNextValue() ? lines.nextValue() : List.of();
            while (names.contains("plate") && lines.hasNextValue()) {
                if (rows.size() == most) {
                    throw new InvalidProblem("csv", "has more than " + most + " rows: cut it into several files");
                }
                line = lines.getCurrentLocation().getLineNr();
                rows.add(row(line, names, lines.nextValue()));
            }
        } catch (IOException e) {
            throw new InvalidProblem(
                    "csv", "is not a CSV file with a line of column names: line " + line + " cannot be read");
        }
        if (rows.isEmpty()) {
            throw new InvalidProblem("csv", "must have a line of column names, plate among them, and at least one row");
        }
        return rows;
    }

    private static Row row(long line, List<String> names, List<String> values) {
        Map<String, String> row = new HashMap<>();
        boolean tooLong = false;
        for (int i = 0; i < values.size(); i++) {
            if (i < names.size()) {
                row.put(names.get(i), values.get(i));
            } else {
                tooLong |= values.get(i) != null && !values.get(i).isBlank(); // spreadsheets end rows with commas
            }
        }
        return new Row(line, row, tooLong);
    }

    static WatchRequest request(Row taken) {
        if (taken.tooLong()) {
            throw new InvalidProblem(
                    "csv", "has more values than there are columns: put a text with commas between double quotes");
        }
        Map<String, String> row = taken.values();
        return new WatchRequest(
                text(row, "plate"),
                text(row, "reason"),
                text(row, "authority"),
                text(row, "caseNumber"),
                severity(text(row, "severity")),
                text(row, "townshipCode"),
                time(row, "validFrom"),
                time(row, "validTo"),
                time(row, "reviewAt"),
                null);
    }

    static String write(List<WatchEntryView> entries, String by, Instant at) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        ObjectWriter writer = CSV.writer(schema.build());
        try {
            return "\uFEFF"
                    + writer.writeValueAsString(
                            entries.stream().map(entry -> row(entry, by, at)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of text always make a CSV file", e);
        }
    }

    private static Map<String, String> row(WatchEntryView e, String by, Instant at) {
        Object[] values = {
            e.plate(),
            e.reason(),
            e.authority(),
            e.caseNumber(),
            e.severity(),
            e.townshipCode(),
            e.validFrom(),
            e.validTo(),
            e.reviewAt(),
            e.status(),
            e.requestedBy(),
            e.decidedBy(),
            e.renewals(),
            by,
            at
        };
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(COLUMNS.get(i), values[i] == null ? "" : harmless(values[i].toString()));
        }
        return row;
    }

    /**
     * A spreadsheet takes text with these beginnings for a formula and runs it; where people write Chinese, wide ones
     * too.
     */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text;
    }

    private static Severity severity(String text) {
        try {
            return text == null ? null : Severity.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidProblem("severity", "must be CRITICAL, HIGH, MEDIUM or LOW");
        }
    }

    private static Instant time(Map<String, String> row, String column) {
        String text = text(row, column);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidProblem(column, "must be a time in ISO 8601, such as 2026-03-02T04:00:00Z");
        }
    }
}
