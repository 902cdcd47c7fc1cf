/**
 * Conditional and repeatable requests: If-Match, ETag and Idempotency-Key.
 */
package org.tianwang.platform.web;
