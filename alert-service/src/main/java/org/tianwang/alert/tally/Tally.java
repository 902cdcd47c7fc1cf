package org.tianwang.alert.tally;

import java.time.LocalDate;

/** What is to be added to one subject's day. */
public record Tally(
        TallyKind kind, String subject, LocalDate day, int alerts, long hits, int confirmed, int falseAlarms) {

    /** Detections of an alert, which is new or was there already. */
    public static Tally seen(TallyKind kind, String subject, LocalDate day, boolean raised, long hits) {
        return new Tally(kind, subject, day, raised ? 1 : 0, hits, 0, 0);
    }

    public static Tally confirmed(TallyKind kind, String subject, LocalDate day) {
        return new Tally(kind, subject, day, 0, 0, 1, 0);
    }

    public static Tally falseAlarm(TallyKind kind, String subject, LocalDate day) {
        return new Tally(kind, subject, day, 0, 0, 0, 1);
    }

    Tally plus(Tally other) {
        return new Tally(
                kind,
                subject,
                day,
                alerts + other.alerts,
                hits + other.hits,
                confirmed + other.confirmed,
                falseAlarms + other.falseAlarms);
    }

    String key() {
        return kind + "/" + day + "/" + subject;
    }
}
