package org.tianwang.alert.tally;

import java.time.LocalDate;

/** What is to be added to one subject's day. */
public record Tally(
        TallyKind kind,
        String subject,
        LocalDate day,
        int alerts,
        long hits,
        int confirmed,
        int falseAlarms,
        int expired) {

    /** Detections of an alert, which is new or was there already. */
    public static Tally seen(TallyKind kind, String subject, LocalDate day, boolean raised, long hits) {
        return new Tally(kind, subject, day, raised ? 1 : 0, hits, 0, 0, 0);
    }

    public static Tally confirmed(TallyKind kind, String subject, LocalDate day) {
        return new Tally(kind, subject, day, 0, 0, 1, 0, 0);
    }

    public static Tally falseAlarm(TallyKind kind, String subject, LocalDate day) {
        return new Tally(kind, subject, day, 0, 0, 0, 1, 0);
    }

    /** Nobody has looked at it in time. */
    public static Tally expired(TallyKind kind, String subject, LocalDate day) {
        return new Tally(kind, subject, day, 0, 0, 0, 0, 1);
    }

    /** Detections for which the rule's condition could not be answered. */
    public static Tally unanswered(String ruleId, LocalDate day, long hits) {
        return new Tally(TallyKind.UNANSWERED, ruleId, day, 0, hits, 0, 0, 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                kind,
                subject,
                day,
                alerts + other.alerts,
                hits + other.hits,
                confirmed + other.confirmed,
                falseAlarms + other.falseAlarms,
                expired + other.expired);
    }

    String key() {
        return kind + "/" + day + "/" + subject;
    }
}
