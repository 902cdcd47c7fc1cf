/**
 * Opens a case by itself from an incident that was resolved with an offence, exactly once. What counts as such an
 * incident is decided in one pure class, {@code OpeningPolicy}.
 */
package org.tianwang.casework.opening;
