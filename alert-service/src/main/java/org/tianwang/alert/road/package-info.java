/**
 * The road graph (路网): imported once per version, compiled in memory, asked for travel times by recommendation and
 * containment. Knows neither units nor incidents.
 */
package org.tianwang.alert.road;
