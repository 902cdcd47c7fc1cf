/**
 * Plates: the watch list (布控), searches that a second person has to know of, and vehicles that are followed. Told to
 * those who decide, and to the consoles of those who may see.
 */
package org.tianwang.contracts.plates;
