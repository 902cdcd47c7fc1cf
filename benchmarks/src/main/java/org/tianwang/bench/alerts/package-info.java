/**
 * {@code ./tianwang bench alerts}: the alert path from Kafka to the console, part by part, each beside a peer in the same
 * run and held against an oracle that knows nothing of the service.
 */
package org.tianwang.bench.alerts;
