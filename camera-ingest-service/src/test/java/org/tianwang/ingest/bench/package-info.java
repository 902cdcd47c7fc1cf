/** What camera-ingest-service costs and how soon it tells: {@code ./tianwang bench ingest}. */
package org.tianwang.ingest.bench;
