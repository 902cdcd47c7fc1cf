/** The binaries which the build fetched, and the cache into which they are unpacked once. */
package org.tianwang.infrastructure.dist;
