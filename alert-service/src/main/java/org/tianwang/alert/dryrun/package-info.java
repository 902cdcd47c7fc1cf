/**
 * Trying a rule against the last hour's detections before it is switched on. Reads the topic beside the intake and
 * writes nothing.
 */
package org.tianwang.alert.dryrun;
