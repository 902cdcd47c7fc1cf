package org.tianwang.ingest.viid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as GA/T 1400 writes them: fourteen digits without a zone; milliseconds may follow. */
final class ViidTime {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LENGTH = 14;

    private ViidTime() {}

    static String write(Instant at, ZoneId zone) {
        return DIGITS.format(at.atZone(zone));
    }

    /** @return null for what is no time, so that the time of receipt counts */
    static Instant read(String text, ZoneId zone) {
        if (text == null || text.length() < LENGTH) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.substring(0, LENGTH), DIGITS)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
