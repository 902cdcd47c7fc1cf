/**
 * Real PostgreSQL and Kafka as child processes, without Docker. Used by the launcher on a user's machine and by
 * every module's tests, so that what is tested is what runs.
 */
package org.tianwang.infrastructure;
