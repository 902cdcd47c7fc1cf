/**
 * Number plates: what one is, and which ones a reader confuses. Never sorts or selects by a plate's region.
 */
package org.tianwang.alert.plate;
