/** Ahead-of-time caches, with which a JVM of release 25 or newer is up in about half the time. */
package org.tianwang.local.aot;
