package org.tianwang.ingest.zone;

import java.time.Instant;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.plate.PlateRead;
import org.tianwang.ingest.track.Track;

/**
 * Something that a track did, settled: what a detection event is made of. Fields that do not belong to the kind are
 * null.
 */
public record Happening(
        DetectionKind kind,
        String trackId,
        String objectClass,
        double confidence,
        Box box,
        Instant frameTime,
        String zone,
        ZoneKind zoneKind,
        String line,
        String direction,
        Integer dwellSeconds,
        Integer crowdCount,
        PlateRead plate) {

    static Happening of(DetectionKind kind, Track track) {
        return new Happening(
                kind,
                track.id(),
                track.objectClass(),
                track.confidence(),
                track.box(),
                track.lastSeen(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A plate settled over the track's looks; box and time are those of the look that the picture is of. */
    public static Happening read(PlateRead plate, String trackId, String objectClass, Box box, Instant frameTime) {
        return new Happening(
                DetectionKind.PLATE_READ,
                trackId,
                objectClass,
                plate.confidence(),
                box,
                frameTime,
                null,
                null,
                null,
                null,
                null,
                null,
                plate);
    }

    Happening inZone(String name, ZoneKind zoneKind) {
        return new Happening(
                kind,
                trackId,
                objectClass,
                confidence,
                box,
                frameTime,
                name,
                zoneKind,
                line,
                direction,
                dwellSeconds,
                crowdCount,
                plate);
    }

    Happening afterSeconds(int seconds) {
        return new Happening(
                kind,
                trackId,
                objectClass,
                confidence,
                box,
                frameTime,
                zone,
                zoneKind,
                line,
                direction,
                seconds,
                crowdCount,
                plate);
    }

    Happening acrossLine(String name, String towards) {
        return new Happening(
                kind,
                trackId,
                objectClass,
                confidence,
                box,
                frameTime,
                zone,
                zoneKind,
                name,
                towards,
                dwellSeconds,
                crowdCount,
                plate);
    }

    Happening ofCrowd(int count) {
        return new Happening(
                kind,
                trackId,
                objectClass,
                confidence,
                box,
                frameTime,
                zone,
                zoneKind,
                line,
                direction,
                dwellSeconds,
                count,
                plate);
    }
}
