package org.tianwang.ingest.viid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sum of HTTP Digest, RFC 7616 section 3.4.1. MD5 because the standard and the devices have nothing else; it signs a
 * call and hides no secret that would be worth breaking it for, and TLS is to lie around it.
 */
final class DigestSum {
    private DigestSum() {}

    static boolean fits(DigestHeader header, String method, String secret) {
        byte[] expected = of(header, method, secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, header.response().getBytes(StandardCharsets.UTF_8));
    }

    static String of(DigestHeader header, String method, String secret) {
        String who = md5(header.username() + ":" + header.realm() + ":" + secret);
        String what = md5(method + ":" + header.uri());
        return header.qop() == null
                ? md5(who + ":" + header.nonce() + ":" + what)
                : md5(String.join(
                        ":", who, header.nonce(), header.countText(), header.clientNonce(), header.qop(), what));
    }

    private static String md5(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
