/**
 * The live feed: what happens on Kafka, told to browsers as server-sent events, filtered for each listener, resumable after a
 * break. One reader per instance and no consumer group, so every instance sees everything and instances need not know of each
 * other; the event id says how far a listener has come in every partition, so that any instance can go on from it.
 */
package org.tianwang.gateway.live;
