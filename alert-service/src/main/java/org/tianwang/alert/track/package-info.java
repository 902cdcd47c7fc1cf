/**
 * Tracks of vehicles (车辆轨迹): the sightings of a plate in their order, with gaps and jumps marked, and vehicles that are
 * followed live for an incident. Looks pass the search package's gate first.
 */
package org.tianwang.alert.track;
