package org.tianwang.ingest.viid;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A device as the standard has it: asks, is challenged, signs. Makes its own sums, apart from the code under test. */
final class ViidDevice {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final String id;
    private final String password;
    private String nonce;
    private int count;

    ViidDevice(String id, String password) {
        this.id = id;
        this.password = password;
    }

    Response register() {
        return signed("POST", "/VIID/System/Register", "{\"RegisterObject\":{\"DeviceID\":\"" + id + "\"}}");
    }

    Response keepAlive() {
        return signed("POST", "/VIID/System/Keepalive", "{\"KeepaliveObject\":{\"DeviceID\":\"" + id + "\"}}");
    }

    /** Takes a challenge first when there is none at hand. */
    Response signed(String method, String uri, String body) {
        if (nonce == null) {
            challenged(method, uri);
        }
        return send(method, uri, body, authorization(method, uri, ++count));
    }

    void challenged(String method, String uri) {
        Response refused = send(method, uri, "{}", null);
        Matcher found = NONCE.matcher(String.valueOf(refused.header("WWW-Authenticate")));
        if (refused.statusCode() != 401 || !found.find()) {
            throw new AssertionError("no challenge: " + refused.statusCode() + " " + refused.asString());
        }
        nonce = found.group(1);
        count = 0;
    }

    Response send(String method, String uri, String body, String authorization) {
        RequestSpecification request = given().header("User-Identify", id).contentType("application/VIID+JSON");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return (method.equals("GET") ? request : request.body(body.getBytes(StandardCharsets.UTF_8)))
                .request(method, uri);
    }

    String authorization(String method, String uri, int nc) {
        String counted = "%08x".formatted(nc);
        String who = md5(id + ":VIID:" + password);
        String response = md5(who + ":" + nonce + ":" + counted + ":abcdef:auth:" + md5(method + ":" + uri));
        return "Digest username=\"%s\", realm=\"VIID\", nonce=\"%s\", uri=\"%s\", response=\"%s\", algorithm=MD5, qop=auth, nc=%s, cnonce=\"abcdef\""
                .formatted(id, nonce, uri, response, counted);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
