/**
 * Tells readers in other processes that reference data has changed, without missing a change and without reading it
 * all again.
 */
package org.tianwang.alert.revision;
