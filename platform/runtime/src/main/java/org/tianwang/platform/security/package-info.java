/**
 * Who is calling, in which roles, for which townships.
 * Every resource asks here; nothing is allowed that is not asked for.
 */
package org.tianwang.platform.security;
