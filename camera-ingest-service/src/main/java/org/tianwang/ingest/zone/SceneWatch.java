package org.tianwang.ingest.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.Line;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.ingest.track.Track;
import org.tianwang.ingest.track.Tracker;

/** All zones and lines of one camera together: turns what the tracker sees into what happened. One thread. */
public final class SceneWatch {
    private final List<ZoneWatch> zones;
    private final List<LineWatch> lines;
    private final Set<String> appeared = new HashSet<>();

    public SceneWatch(List<Zone> zones, List<Line> lines, int crowdSize) {
        this.zones = zones.stream().map(zone -> new ZoneWatch(zone, crowdSize)).toList();
        this.lines = lines.stream().map(LineWatch::new).toList();
    }

    /** @param seen confirmed tracks found in this picture */
    public List<Happening> see(List<Track> seen) {
        List<Happening> happenings = new ArrayList<>();
        for (Track track : seen) {
            if (appeared.add(track.id())) {
                happenings.add(Happening.of(DetectionKind.APPEARED, track));
            }
        }
        zones.forEach(zone -> happenings.addAll(zone.see(seen)));
        for (LineWatch line : lines) {
            seen.forEach(track -> line.see(track).ifPresent(happenings::add));
        }
        return happenings;
    }

    /**
     * Another track takes this one's place, and nobody is told: neither that it appeared nor, where both stand in a zone,
     * that it entered. How long it dwells counts from now, and it has crossed no line yet.
     */
    public void replace(Tracker.Succession change) {
        Track before = change.before();
        appeared.remove(before.id());
        appeared.add(change.after().id());
        zones.forEach(zone -> zone.replace(before.id(), change.after()));
        lines.forEach(line -> line.forget(before.id()));
    }

    public List<Happening> end(List<Track> ended) {
        List<Happening> happenings = new ArrayList<>();
        for (Track track : ended) {
            appeared.remove(track.id());
            zones.forEach(zone -> zone.forget(track.id()));
            lines.forEach(line -> line.forget(track.id()));
            happenings.add(Happening.of(DetectionKind.LEFT, track));
        }
        return happenings;
    }
}
