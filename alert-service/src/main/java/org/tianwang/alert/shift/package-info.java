/**
 * Shifts (班次) as they are planned: by the week, with days that differ. Pure arithmetic on the county's clock and the
 * rows that keep it; what a shift makes of a unit is settled in {@code unit}.
 */
package org.tianwang.alert.shift;
