/**
 * Alerts (预警): what the rules warned of, and what people made of it. The intake raises them; here they are listed and
 * decided.
 */
package org.tianwang.alert.alert;
