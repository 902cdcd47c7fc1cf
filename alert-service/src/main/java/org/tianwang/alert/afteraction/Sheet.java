package org.tianwang.alert.afteraction;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes text downwards on A4 pages: lines, and rows of columns whose texts wrap. Chinese breaks anywhere, Latin words
 * where they have room. Not thread-safe.
 */
final class Sheet implements AutoCloseable {

    static final float MARGIN = 42;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN + 20;
    private static final float LEADING = 1.35f;
    private static final char FIRST_OF_CJK = 0x2e80;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        turn();
    }

    /** One text over the whole width. */
    void line(String text, float size) throws IOException {
        row(List.of(new Cell(text, WIDTH)), size);
    }

    void gap(float points) {
        y -= points;
    }

    void rule() throws IOException {
        page.setStrokingColor(Color.GRAY);
        page.setLineWidth(0.4f);
        page.moveTo(MARGIN, y - 2);
        page.lineTo(MARGIN + WIDTH, y - 2);
        page.stroke();
        y -= 6;
    }

    /** A text and the width it has. */
    record Cell(String text, float width) {}

    /** Cells beside one another; the row stays on one page unless it is taller than a page. */
    void row(List<Cell> cells, float size) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (Cell cell : cells) {
            List<String> text = wrap(cell.text(), cell.width() - 4, size);
            wrapped.add(text);
            lines = Math.max(lines, text.size());
        }
        if (y - lines * size * LEADING < BOTTOM) {
            turn();
        }
        for (int line = 0; line < lines; line++) {
            if (y - size * LEADING < BOTTOM) {
                turn();
            }
            y -= size * LEADING;
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                if (line < wrapped.get(i).size()) {
                    write(wrapped.get(i).get(line), x, size);
                }
                x += cells.get(i).width();
            }
        }
    }

    private void write(String text, float x, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void turn() throws IOException {
        close();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
    }

    List<String> wrap(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int space = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            line.append(c);
            space = c == ' ' ? line.length() : space;
            if (font.getStringWidth(line.toString()) / 1000 * size > width && line.length() > 1) {
                boolean inWord = c < FIRST_OF_CJK && space > 0 && space < line.length();
                int cut = inWord ? space : line.length() - 1;
                lines.add(line.substring(0, cut).stripTrailing());
                line.delete(0, cut);
                space = -1;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
