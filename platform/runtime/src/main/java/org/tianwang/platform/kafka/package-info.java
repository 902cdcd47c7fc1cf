/**
 * Topics are created as the contracts say.
 */
package org.tianwang.platform.kafka;
