/**
 * What became of alerts, by rule, watch-list entry and camera: raised, seen, confirmed, false. Kept up with every event as
 * rows a day, so that a figure over a month costs thirty rows.
 */
package org.tianwang.alert.tally;
