package org.tianwang.alert.track;

import java.util.List;
import org.tianwang.alert.sighting.SightingView;

/**
 * A track.
 *
 * @param points oldest first
 * @param legs one between every two points
 * @param truncated whether there are older sightings that were left out
 * @param referenceFound whether the purpose names a case, incident or task that there is and that is not over
 */
public record TrackView(
        String plate, List<SightingView> points, List<TrackLeg> legs, boolean truncated, boolean referenceFound) {}
