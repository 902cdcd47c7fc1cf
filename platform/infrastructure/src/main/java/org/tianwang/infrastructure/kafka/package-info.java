/** One Kafka broker that is its own controller, in a child JVM, with settings for quick starts and restarts. */
package org.tianwang.infrastructure.kafka;
