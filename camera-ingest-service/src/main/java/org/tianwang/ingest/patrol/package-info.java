/**
 * Online patrol (视频巡查): plans of cameras, rounds walked by the platform or by people, and what each round has seen and
 * missed. Every timer is a row, so that a round goes on where a restart interrupted it.
 */
package org.tianwang.ingest.patrol;
