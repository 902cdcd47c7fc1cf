/**
 * Files under random names; only the owning service hands them out.
 */
package org.tianwang.platform.file;
