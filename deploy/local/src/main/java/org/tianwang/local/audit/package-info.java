/**
 * Verifying the audit trails of a running county from outside the services: the tables, the signed heads, the anchor and
 * the auditors' copy, each held against the others.
 */
package org.tianwang.local.audit;
