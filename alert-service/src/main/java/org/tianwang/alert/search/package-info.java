/**
 * Searching sightings (轨迹查询) as people may: for a purpose, written down first; broad ones with a second person before,
 * emergencies with a second person after. Finding itself is the sighting package's work.
 */
package org.tianwang.alert.search;
