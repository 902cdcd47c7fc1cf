/**
 * Tasks (指令): one unit's part in an incident, from sent to done. Dispatchers issue and cancel them; only the unit's
 * crew moves them on.
 */
package org.tianwang.alert.task;
