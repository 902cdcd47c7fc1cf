/**
 * What a look at plates is for (查询事由): the number of a case, incident or task, and the reason in words; and whether
 * there is such a thing.
 */
package org.tianwang.alert.purpose;
