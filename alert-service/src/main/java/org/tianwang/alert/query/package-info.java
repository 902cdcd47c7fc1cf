/**
 * Small helpers for lists: conditions that are only there when asked for, and parameters that are named when wrong.
 */
package org.tianwang.alert.query;
