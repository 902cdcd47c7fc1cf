/**
 * Pictures that officers take on scene (现场照片), kept as evidence of their incident: as they came, with their hash, when
 * they were taken and when they arrived. Taking one in and looking at one are both written into the audit trail first.
 */
package org.tianwang.alert.picture;
