/**
 * The one clock that everything asks.
 * Tests put a fixed one in its place.
 */
package org.tianwang.platform.time;
