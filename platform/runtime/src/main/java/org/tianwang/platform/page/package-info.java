/**
 * Lists without a total: a page, and an opaque cursor to the next one.
 */
package org.tianwang.platform.page;
