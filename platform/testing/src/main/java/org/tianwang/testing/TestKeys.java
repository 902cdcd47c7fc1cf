package org.tianwang.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key pair made for this JVM; system properties carry it across Quarkus's class loaders. */
final class TestKeys {
    private static final String PRIVATE = "tianwang.test.private-key";
    private static final String PUBLIC = "tianwang.test.public-key";

    private TestKeys() {}

    /** The public key in base64, as {@code quarkus.oidc.public-key} takes it. */
    static synchronized String publish() {
        if (System.getProperty(PUBLIC) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has RSA", e);
            }
        }
        return System.getProperty(PUBLIC);
    }

    static PrivateKey signingKey() {
        String key = System.getProperty(PRIVATE);
        if (key == null) {
            throw new IllegalStateException("no key yet: the test needs RealBackends as its test resource");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
