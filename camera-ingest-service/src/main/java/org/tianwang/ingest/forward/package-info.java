/**
 * Looks at cameras that another instance runs: passed on to it with the caller's own token, so that it asks, refuses and
 * writes down as if it had been called itself.
 */
package org.tianwang.ingest.forward;
