/**
 * After-action reports (处置复盘): one incident with its tasks, clocks, pictures and every stamp with its source, as JSON
 * for machines and as PDF for a file; each export is written down with its purpose before it is given.
 */
package org.tianwang.alert.afteraction;
