/**
 * Who runs which camera: the consumer group of {@code sky.cameras.v1} shares out its partitions among the instances, and
 * an instance runs the cameras of the partitions it holds. No coordinator of our own.
 */
package org.tianwang.ingest.registry;
