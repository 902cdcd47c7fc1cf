/** Which officer has a task at which camera: a small projection of {@code ops.incidents.v1} that opens pictures to him. */
package org.tianwang.ingest.access;
