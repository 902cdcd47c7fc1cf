/**
 * Ways to the database below Hibernate, for where events come by the thousand.
 */
package org.tianwang.platform.database;
