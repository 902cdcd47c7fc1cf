/**
 * Identifiers: time-ordered ones for new objects, named ones for facts that may be told twice.
 */
package org.tianwang.platform.id;
