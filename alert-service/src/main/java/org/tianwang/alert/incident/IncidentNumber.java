package org.tianwang.alert.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * What people call an incident by (警情编号), on paper and over the radio: the county's day and minute at which it was
 * opened, and four characters of its id. It is made of what the incident has and kept nowhere; the console makes the same
 * one in {@code incidentNumber.ts}.
 */
public final class IncidentNumber {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final int SHOWN = 4;

    private IncidentNumber() {}

    /** Such as {@code 20261130-1903-5F3A}; the end of an id is random, its beginning is the time. */
    public static String of(UUID id, Instant openedAt) {
        String text = id.toString();
        return MINUTE.format(openedAt) + "-"
                + text.substring(text.length() - SHOWN).toUpperCase(Locale.ROOT);
    }
}
