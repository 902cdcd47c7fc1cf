package org.tianwang.ingest.sheet;

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe, which it shows as text; reading takes it off
 * again. Without it, a camera named {@code =HYPERLINK(…)} would run in the spreadsheet of whoever opens the export.
 */
final class SheetCells {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private SheetCells() {}

    static String harmless(String cell) {
        return cell != null && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    static String plain(String cell) {
        boolean guarded = cell != null
                && cell.length() > 1
                && cell.charAt(0) == '\''
                && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
