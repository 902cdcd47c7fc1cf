package org.tianwang.alert.afteraction;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font that is written into the report, so that Chinese shows wherever it is opened: Noto Sans SC, cut down to
 * GB 2312 and characters frequent in names (SIL Open Font License 1.1; its text lies beside it). Of it only what a report
 * uses is embedded. A character that it lacks is written as its code point.
 */
final class ReportFont {

    private static final String FILE = "/afteraction/NotoSansSC.ttf";

    private ReportFont() {}

    static PDFont in(PDDocument document) throws IOException {
        try (InputStream file = ReportFont.class.getResourceAsStream(FILE)) {
            return PDType0Font.load(document, file, true);
        }
    }

    /** The text as this font can write it: on one line, without control characters. */
    static String writable(PDFont font, String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (!Character.isISOControl(c)) {
                out.append(has(font, c) ? Character.toString(c) : "[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }

    private static boolean has(PDFont font, int c) {
        try {
            return font.encode(Character.toString(c)).length > 0;
        } catch (IllegalArgumentException | IOException absent) {
            return false;
        }
    }
}
