/** How often somebody may try something: bounded counters in memory, one instance for itself. */
package org.tianwang.ingest.limit;
