/**
 * The detection intake: reads {@code sky.detections.v1}, asks the rules, writes alerts. A bare poll loop on a thread of
 * its own, because this is the one path whose rate is not set by people.
 */
package org.tianwang.alert.intake;
