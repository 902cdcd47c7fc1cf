/**
 * What counts as an alert: rules as people write them, and the compiled form that the intake asks for every detection.
 * A rule is stateless; whatever needs a track's memory has been settled beside the frames.
 */
package org.tianwang.alert.rule;
