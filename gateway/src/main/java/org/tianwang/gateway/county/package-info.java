/** The model county's base map and townships, from the seeds. Reference data that never changes while the process lives. */
package org.tianwang.gateway.county;
