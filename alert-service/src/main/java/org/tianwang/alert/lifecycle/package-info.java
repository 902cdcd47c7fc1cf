/**
 * The states of alerts, incidents and tasks, and the only ways between them. Pure tables, tested pair by pair.
 */
package org.tianwang.alert.lifecycle;
