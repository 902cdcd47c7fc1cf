/** Starting in order, watching, starting again with back-off, stopping in reverse, and telling about all of it. */
package org.tianwang.local.supervise;
