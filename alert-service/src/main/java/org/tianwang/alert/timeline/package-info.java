/**
 * The timeline of an incident (处置经过): every stamp, what it was, who or what set it. Entries are only ever added.
 */
package org.tianwang.alert.timeline;
