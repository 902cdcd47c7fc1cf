/**
 * Accesses to people, plates and pictures, as they were written to a service's audit trail.
 * Published by every service, for the auditor and the outside anchor.
 */
package org.tianwang.contracts.audit;
