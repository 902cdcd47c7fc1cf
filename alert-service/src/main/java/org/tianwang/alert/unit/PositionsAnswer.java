package org.tianwang.alert.unit;

/**
 * What became of a batch.
 *
 * @param accepted kept, the marked ones among them
 * @param teleported kept but marked: further from the last place than can be driven
 * @param outOfOrder not newer than what is known already; a redelivered batch is all of this
 * @param stale too old to be of use
 * @param future from a clock that runs ahead
 * @param noFix told by a receiver that has no fix: the last known place, or none at all
 * @param unknown of no unit, or of one outside the caller's jurisdiction
 */
public record PositionsAnswer(
        int accepted, int teleported, int outOfOrder, int stale, int future, int noFix, int unknown) {

    static final PositionsAnswer WITHOUT_FIX = new PositionsAnswer(0, 0, 0, 0, 0, 1, 0);
}
