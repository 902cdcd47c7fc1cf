package org.tianwang.seeds.make;

/** One township before it has a boundary: its seat, how built up it is and how many police grids it has. */
record Township(String code, String name, String nameEn, boolean town, Spot seat, int streets, int grids) {

    /** Seconds from dispatch to a unit's arrival: five minutes in towns, ten elsewhere. */
    int arriveWithinSeconds() {
        return town ? 300 : 600;
    }
}
