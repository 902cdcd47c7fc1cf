/**
 * The coverage ledger (覆盖台账): for each camera and day, when it was recorded, offline, obstructed and patrolled. Answers
 * "did nothing happen, or were we blind?".
 */
package org.tianwang.ingest.coverage;
