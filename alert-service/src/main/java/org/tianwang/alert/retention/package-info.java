/**
 * What this service forgets, and when. Expiry leaves a count, not content.
 */
package org.tianwang.alert.retention;
