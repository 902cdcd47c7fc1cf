/**
 * Events leave in the transaction that caused them: a row here, a record on Kafka soon after.
 */
package org.tianwang.platform.outbox;
