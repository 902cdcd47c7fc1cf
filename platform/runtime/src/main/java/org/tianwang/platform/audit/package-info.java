/**
 * The trail of who looked at what and why: append-only, hash-chained, written before the answer is given.
 */
package org.tianwang.platform.audit;
