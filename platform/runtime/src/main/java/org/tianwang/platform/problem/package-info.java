/**
 * What goes wrong, told to people and machines as RFC 9457 problem details.
 * One small sealed hierarchy, one mapper.
 */
package org.tianwang.platform.problem;
