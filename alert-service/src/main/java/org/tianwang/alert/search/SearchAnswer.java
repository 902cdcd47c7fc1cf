package org.tianwang.alert.search;

import java.util.List;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.contracts.plates.PlateSearchView;

/**
 * What a search has found, newest first.
 *
 * @param referenceFound whether the purpose names a case, incident or task that there is and that is not over
 * @param search the search as a second person sees it; null for an ordinary one
 */
public record SearchAnswer(
        List<SightingView> items, String nextCursor, boolean referenceFound, PlateSearchView search) {}
