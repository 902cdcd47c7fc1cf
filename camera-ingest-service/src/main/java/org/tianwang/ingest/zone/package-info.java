/**
 * What tracks do in a camera's zones and at its lines: entering, dwelling, crossing, crowding. A pure state machine over
 * frame times; everything that needs the memory of a track is settled here, so that rules downstream need none.
 */
package org.tianwang.ingest.zone;
