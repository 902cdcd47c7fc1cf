/**
 * Cameras that are lost. Each loss is held back for a moment as a row with its due time; what is lost together in one
 * township becomes one alert with a list (inhibition), and several townships' outages one of the county; what comes back
 * in time none at all.
 */
package org.tianwang.alert.outage;
