package org.tianwang.evidence.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 public key, written as the PEM that OpenSSL reads and writes too. Thread-safe. */
public final class VerificationKey {
    private static final int RAW = 32;
    /** SubjectPublicKeyInfo of Ed25519 up to the key's own bytes (RFC 8410). */
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;
    private final PublicKey key;

    private VerificationKey(byte[] raw, PublicKey key) {
        this.raw = raw;
        this.key = key;
    }

    static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerificationKey(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length), key);
    }

    static VerificationKey ofRaw(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + RAW);
        System.arraycopy(raw, 0, encoded, HEADER.length, RAW);
        return new VerificationKey(
                raw.clone(), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /**
     * Reads a PEM file's text, or the base64 between its lines.
     *
     * @throws IllegalArgumentException when it is no Ed25519 public key
     */
    public static VerificationKey parse(String text) {
        String body = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(body);
            if (encoded.length != HEADER.length + RAW
                    || !Arrays.equals(HEADER, Arrays.copyOf(encoded, HEADER.length))) {
                throw new IllegalArgumentException("not an Ed25519 public key in PEM");
            }
            return ofRaw(Arrays.copyOfRange(encoded, HEADER.length, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key in PEM", e);
        }
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The first 16 hex digits of the SHA-256 of the key's 32 bytes: short enough to be read out over a telephone. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** False for any signature that is not this key's over these data for this purpose, malformed ones included. */
    public boolean verifies(String purpose, byte[] data, Seal seal) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(prefix(purpose));
            signature.update(data);
            return signature.verify(Base64.getDecoder().decode(seal.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException malformed) {
            return false;
        }
    }

    static byte[] prefix(String purpose) {
        return ("tianwang/" + purpose + "\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] raw() {
        return raw.clone();
    }

    @Override
    public String toString() {
        return "VerificationKey[" + id() + "]";
    }
}
