package org.tianwang.alert.tally;

/**
 * What became of alerts within some days.
 *
 * @param hits detections that were gathered into them
 * @param falseAlarms dismissed as anything but a duplicate
 * @param expired that nobody looked at in time
 * @param falseAlarmRate 0..1 of the alerts that somebody has decided; null while nobody has
 */
public record Outcomes(long alerts, long hits, long confirmed, long falseAlarms, long expired, Double falseAlarmRate) {

    public static final Outcomes NONE = of(0, 0, 0, 0, 0);

    static Outcomes of(long alerts, long hits, long confirmed, long falseAlarms, long expired) {
        long decided = confirmed + falseAlarms;
        return new Outcomes(
                alerts, hits, confirmed, falseAlarms, expired, decided == 0 ? null : (double) falseAlarms / decided);
    }
}
