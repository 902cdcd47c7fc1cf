/**
 * Ground net: the cases of the county. One feature per package; {@code opening} turns resolved incidents into the case
 * files of {@code casefile}.
 */
package org.tianwang.casework;
