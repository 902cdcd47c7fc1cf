/**
 * Events arrive at least once and take effect once.
 * What no retry can mend goes to the dead letters.
 */
package org.tianwang.platform.inbox;
