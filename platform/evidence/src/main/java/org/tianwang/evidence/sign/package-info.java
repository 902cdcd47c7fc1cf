/**
 * Ed25519 signatures with a purpose bound into each. Keys are text: a private one for a setting, a public one as PEM.
 */
package org.tianwang.evidence.sign;
