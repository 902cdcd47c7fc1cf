/**
 * A camera's segments, each hashed over the one before it: nothing can be changed, taken out, put in or exchanged without
 * every later hash changing, and the last one is signed.
 */
package org.tianwang.evidence.chain;
