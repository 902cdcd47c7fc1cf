/**
 * Incidents (警情): something real that units are sent to, from a confirmed alert, a phone call or an officer. Tasks
 * hang on an incident from outside: this package does not know their package.
 */
package org.tianwang.alert.incident;
