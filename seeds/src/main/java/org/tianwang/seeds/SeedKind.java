package org.tianwang.seeds;

import java.util.Locale;

/** What the county consists of, in the order of loading: places first, so that what refers to them arrives later. */
public enum SeedKind {
    CAMERA("cameras"),
    GRID("grids"),
    ROAD("roads"),
    UNIT("units"),
    SHIFT_PLAN("shift-plans"),
    DWELLING("dwellings"),
    RULE("rules"),
    PATROL_PLAN("patrols/plans"),
    RESPONSE_PLAN("response-plans");

    private final String plural;

    SeedKind(String plural) {
        this.plural = plural;
    }

    /** Both the REST resource below {@code /api/v1/} and the data file's name below the county's folder. */
    public String plural() {
        return plural;
    }

    /** As a word in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
