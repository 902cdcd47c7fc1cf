/**
 * Sightings (过车记录): every plate that a camera has read, kept 30 days, searched only for a purpose that is written down
 * first.
 */
package org.tianwang.alert.sighting;
