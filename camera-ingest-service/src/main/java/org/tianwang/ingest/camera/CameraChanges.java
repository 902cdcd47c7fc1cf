package org.tianwang.ingest.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What is different between two states of a camera, in words for the audit trail. Pure. */
final class CameraChanges {
    private final CameraDetails before;
    private final CameraDetails after;
    private final List<String> found = new ArrayList<>();

    private CameraChanges(CameraDetails before, CameraDetails after) {
        this.before = before;
        this.after = after;
    }

    /** The fields; what is switched on or off with what it is now, addresses and logins by their names alone. */
    static List<String> of(CameraDetails before, CameraDetails after) {
        CameraChanges changes = new CameraChanges(before, after);
        changes.field("code", CameraDetails::code);
        changes.field("name", CameraDetails::name);
        changes.field("tier", CameraDetails::tier);
        changes.field("townshipCode", CameraDetails::townshipCode);
        changes.field("location", CameraDetails::location);
        changes.field("heading", CameraDetails::heading);
        changes.field("fieldOfView", CameraDetails::fieldOfView);
        changes.field("streamUrl", details -> url(details.stream()));
        changes.field("streamLogin", details -> login(details.stream()));
        changes.field("subStreamUrl", details -> url(details.subStream()));
        changes.field("subStreamLogin", details -> login(details.subStream()));
        changes.choice("analysis.enabled", CameraDetails::analysed);
        changes.choice("analysis.fps", CameraDetails::samplesPerSecond);
        changes.choice("analysis.profile", CameraDetails::profile);
        changes.choice("analysis.plates", CameraDetails::plates);
        changes.choice("recording.enabled", CameraDetails::recorded);
        changes.field("tags", CameraDetails::tags);
        return changes.found;
    }

    static String ofScene(CameraScene before, CameraScene after) {
        long kept = before.masks().stream().filter(after.masks()::contains).count();
        return "zones %d to %d, lines %d to %d, masks %d to %d (%d kept)"
                .formatted(
                        before.zones().size(),
                        after.zones().size(),
                        before.lines().size(),
                        after.lines().size(),
                        before.masks().size(),
                        after.masks().size(),
                        kept);
    }

    private void field(String name, Function<CameraDetails, Object> value) {
        if (!Objects.equals(value.apply(before), value.apply(after))) {
            found.add(name);
        }
    }

    private void choice(String name, Function<CameraDetails, Object> value) {
        if (!Objects.equals(value.apply(before), value.apply(after))) {
            found.add(name + " " + value.apply(after));
        }
    }

    private static String url(StreamAddress address) {
        return address == null ? null : address.url();
    }

    private static String login(StreamAddress address) {
        return address == null ? null : address.login();
    }
}
