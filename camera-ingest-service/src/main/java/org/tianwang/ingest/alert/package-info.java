/**
 * What this service must know of alerts, from {@code ops.alerts.v1}: how long their pictures are kept, and which camera's
 * moments somebody may look at who names an alert as the purpose.
 */
package org.tianwang.ingest.alert;
