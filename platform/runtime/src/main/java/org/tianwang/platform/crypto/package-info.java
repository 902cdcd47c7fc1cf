/**
 * Personal fields and credentials at rest.
 */
package org.tianwang.platform.crypto;
