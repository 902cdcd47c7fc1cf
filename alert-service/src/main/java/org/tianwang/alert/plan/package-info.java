/**
 * Response plans (处置预案): which units, message and cameras an incident of a kind and severity calls for, and whether
 * the next unit is sent without asking.
 */
package org.tianwang.alert.plan;
