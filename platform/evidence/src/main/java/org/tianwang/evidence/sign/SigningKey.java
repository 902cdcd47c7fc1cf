package org.tianwang.evidence.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 private key (RFC 8032). As text it is base64 of the 32-byte seed followed by the 32-byte public key, so that
 * one setting holds both and a mistyped half is found at once. Never prints itself. Thread-safe.
 */
public final class SigningKey {
    private static final int HALF = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerificationKey verification;

    private SigningKey(byte[] seed, VerificationKey verification) throws GeneralSecurityException {
        this.seed = seed;
        this.key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        this.verification = verification;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(seed, VerificationKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no such key; its message does not repeat the text */
    public static SigningKey parse(String text) {
        try {
            byte[] both = Base64.getDecoder().decode(text.strip());
            if (both.length != 2 * HALF) {
                throw new IllegalArgumentException("a signing key is 64 bytes in base64, not " + both.length);
            }
            SigningKey made = new SigningKey(
                    Arrays.copyOf(both, HALF), VerificationKey.ofRaw(Arrays.copyOfRange(both, HALF, 2 * HALF)));
            made.mustFitItsPublicHalf();
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 signing key", e);
        }
    }

    private void mustFitItsPublicHalf() {
        byte[] probe = {1};
        if (!verification.verifies("self-test", probe, sign("self-test", probe))) {
            throw new IllegalArgumentException("the two halves of the signing key do not belong together");
        }
    }

    /** For a setting or a secrets file; whoever reads it can sign. */
    public String secretText() {
        byte[] both = Arrays.copyOf(seed, 2 * HALF);
        System.arraycopy(verification.raw(), 0, both, HALF, HALF);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @param purpose what is signed, such as {@code clip-manifest}: a signature for one purpose serves no other */
    public Seal sign(String purpose, byte[] data) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(VerificationKey.prefix(purpose));
            signature.update(data);
            return new Seal(verification.id(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    public VerificationKey verificationKey() {
        return verification;
    }

    @Override
    public String toString() {
        return "SigningKey[" + verification.id() + "]";
    }
}
