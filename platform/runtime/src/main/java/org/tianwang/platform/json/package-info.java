/**
 * How JSON is read and written at the REST boundary.
 */
package org.tianwang.platform.json;
