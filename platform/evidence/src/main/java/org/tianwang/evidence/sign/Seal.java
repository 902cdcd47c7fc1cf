package org.tianwang.evidence.sign;

/**
 * A signature and whose it is.
 *
 * @param keyId {@link VerificationKey#id()} of the key that signed; a hint for the reader, trusted by nobody
 * @param signature 64 bytes of Ed25519 in base64
 */
public record Seal(String keyId, String signature) {}
