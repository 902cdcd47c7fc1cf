package org.tianwang.ingest.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * A file's text. UTF-8 is told by being valid, which other encodings' Chinese practically never is; else it is taken
 * for GB18030, which holds GBK and GB 2312 and is what Chinese spreadsheets write by default.
 */
record SheetText(String encoding, String text) {
    private static final Charset GB = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static SheetText of(byte[] bytes) {
        SheetText found = decode(bytes, StandardCharsets.UTF_8);
        if (found == null) {
            found = decode(bytes, GB);
        }
        if (found == null || found.text().indexOf('\0') >= 0) {
            throw new InvalidProblem("file", "is no text in UTF-8 or GBK: save it as CSV");
        }
        return found;
    }

    private static SheetText decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new SheetText(charset.name(), marked ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }
}
