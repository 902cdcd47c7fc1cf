/**
 * The alerts that lie in a grid, as its officers see them. A copy of {@code ops.alerts.v1}, safe against redelivery and
 * reordering by the alert's own version, and thrown away when its time is over.
 */
package org.tianwang.population.gridalert;
