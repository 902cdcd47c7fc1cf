/**
 * Detections on their way to Kafka: written to a bounded buffer on disk first, sent from there in order, so that a
 * broker outage or a restart loses none. Not the outbox, because they are many and belong to no row.
 */
package org.tianwang.ingest.publish;
