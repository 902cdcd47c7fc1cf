/**
 * The service's own Ed25519 key, with which it signs what must be provable later to somebody who trusts nothing but the
 * public key: heads of chains, manifests. The arithmetic is in {@code tianwang-evidence}.
 */
package org.tianwang.platform.sign;
