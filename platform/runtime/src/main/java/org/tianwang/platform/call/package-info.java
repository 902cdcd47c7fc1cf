/**
 * Calls from one process to another over HTTP, bounded whatever the other side does. There are few: a service asks another
 * instance of itself, or takes over what its own events told it of.
 */
package org.tianwang.platform.call;
