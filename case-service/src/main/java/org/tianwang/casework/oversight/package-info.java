/**
 * Watching the watchers: the county's copy of every service's audit trail, whether each chain is whole, which looks stand
 * out, and what the auditors say of them. It lives beside the cases because a purpose is held against live cases.
 */
package org.tianwang.casework.oversight;
