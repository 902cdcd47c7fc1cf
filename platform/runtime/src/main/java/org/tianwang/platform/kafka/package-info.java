/**
 * Topics are created as the contracts say, and records that must not be lost have one producer's settings.
 */
package org.tianwang.platform.kafka;
