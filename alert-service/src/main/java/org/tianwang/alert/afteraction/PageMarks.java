package org.tianwang.alert.afteraction;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Who took the report out and when, on every page: in its foot with the page's number, and faintly across it. */
final class PageMarks {

    private static final Color FAINT = new Color(225, 225, 225);

    private PageMarks() {}

    static void add(PDDocument document, PDFont font, String mark) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = document.getPage(i);
            try (PDPageContentStream across = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                // What is prepended shares its state with the page that follows.
                across.saveGraphicsState();
                across.setNonStrokingColor(FAINT);
                write(across, font, 24, Matrix.getRotateInstance(Math.toRadians(50), 140, 240), mark);
                across.restoreGraphicsState();
            }
            try (PDPageContentStream foot = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                foot.setNonStrokingColor(Color.DARK_GRAY);
                String number = mark + "   " + (i + 1) + " / " + pages;
                write(foot, font, 7, Matrix.getTranslateInstance(Sheet.MARGIN, Sheet.MARGIN - 12), number);
            }
        }
    }

    private static void write(PDPageContentStream page, PDFont font, float size, Matrix where, String text)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setTextMatrix(where);
        page.showText(text);
        page.endText();
    }
}
