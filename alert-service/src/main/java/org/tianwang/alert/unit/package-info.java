/**
 * Units: who can be sent, what they are doing, and which of them should go. A unit's status is never set by hand, it
 * follows from its shift and its tasks.
 */
package org.tianwang.alert.unit;
