package org.tianwang.alert.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which a picture is told from a copy that was changed. */
final class Sha256 {

    private Sha256() {}

    static String hex(byte[] bytes) {
        try {
            byte[] none = bytes == null ? new byte[0] : bytes;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(none));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
