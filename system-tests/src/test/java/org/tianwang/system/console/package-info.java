/** The console in a real browser: one page object a page, which speaks of what a user sees and does there. */
package org.tianwang.system.console;
