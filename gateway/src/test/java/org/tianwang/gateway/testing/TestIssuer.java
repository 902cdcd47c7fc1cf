package org.tianwang.gateway.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An OpenID provider in the test's own process, as far as the code flow needs one: discovery, keys, authorisation without a
 * form, code and refresh grants, sign-out. Tokens are really signed, so that signature checks are really made.
 */
public final class TestIssuer implements AutoCloseable {

    /** Not the Vert.x JSON: its first use fixes a class loader, and this one runs outside the application's. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REALM = "/realms/tianwang";

    /** How long access tokens live that the code flow hands out; tests of refresh make it short. */
    public static volatile Duration tokenLife = Duration.ofMinutes(10);

    /** How long a refresh takes. */
    public static volatile Duration refreshing = Duration.ZERO;

    /** Who signs in next. */
    public static volatile String nextUser = "dispatcher";

    private static final AtomicInteger REFRESHED = new AtomicInteger();

    private static volatile TestIssuer running;

    private final HttpServer server;
    private final KeyPair keys = rsa();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    public TestIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(REALM + "/.well-known/openid-configuration", this::discovery);
        server.createContext(REALM + "/certs", this::certs);
        server.createContext(REALM + "/auth", this::authorise);
        server.createContext(REALM + "/token", this::token);
        server.createContext(REALM + "/logout", e -> redirect(e, query(e).get("post_logout_redirect_uri")));
        server.start();
        running = this;
    }

    public static TestIssuer running() {
        return running;
    }

    /** How many refreshes were answered so far. */
    public static int refreshed() {
        return REFRESHED.get();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** An access token as Keycloak would issue it. */
    public String accessToken(String user, Set<String> roles, List<String> jurisdiction, Duration life) {
        return Jwt.claims()
                .issuer(url())
                .subject(UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .preferredUserName(user)
                .claim("name", "Test " + user)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.copyOf(roles)))
                .claim("jurisdiction", jurisdiction)
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(life))
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    public String accessToken(String role) {
        return accessToken(role, Set.of(role), List.of("*"), Duration.ofMinutes(10));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void discovery(HttpExchange e) throws IOException {
        json(
                e,
                Map.of(
                        "issuer", url(),
                        "authorization_endpoint", url() + "/auth",
                        "token_endpoint", url() + "/token",
                        "jwks_uri", url() + "/certs",
                        "end_session_endpoint", url() + "/logout"));
    }

    private void certs(HttpExchange e) throws IOException {
        var key = (RSAPublicKey) keys.getPublic();
        json(
                e,
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty", "RSA",
                                "alg", "RS256",
                                "use", "sig",
                                "kid", "test",
                                "n", base64(key.getModulus()),
                                "e", base64(key.getPublicExponent())))));
    }

    private void authorise(HttpExchange e) throws IOException {
        var query = query(e);
        String code = UUID.randomUUID().toString();
        nonces.put(code, query.getOrDefault("nonce", ""));
        redirect(e, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void token(HttpExchange e) throws IOException {
        var form = form(new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        if (!refresh && nonces.remove(form.get("code")) == null) {
            e.sendResponseHeaders(400, -1);
            e.close();
            return;
        }
        if (refresh) {
            LockSupport.parkNanos(refreshing.toNanos());
        }
        String idToken = Jwt.claims()
                .issuer(url())
                .subject(nextUser)
                .preferredUserName(nextUser)
                .audience("tianwang-gateway")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(tokenLife))
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
        json(
                e,
                Map.of(
                        "access_token", accessToken(nextUser, Set.of(nextUser), List.of("*"), tokenLife),
                        "id_token", idToken,
                        "refresh_token", UUID.randomUUID().toString(),
                        "token_type", "Bearer",
                        "expires_in", tokenLife.toSeconds()));
        if (refresh) {
            REFRESHED.incrementAndGet();
        }
    }

    private static Map<String, String> query(HttpExchange e) {
        return form(e.getRequestURI().getRawQuery());
    }

    private static Map<String, String> form(String text) {
        var map = new HashMap<String, String>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            int eq = pair.indexOf('=');
            map.put(pair.substring(0, eq), URLDecoder.decode(pair.substring(eq + 1), StandardCharsets.UTF_8));
        }
        return map;
    }

    private static void redirect(HttpExchange e, String to) throws IOException {
        e.getResponseHeaders().set("Location", URI.create(to).toString());
        e.sendResponseHeaders(302, -1);
        e.close();
    }

    private static void json(HttpExchange e, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        e.getResponseHeaders().set("Content-Type", "application/json");
        e.sendResponseHeaders(200, bytes.length);
        e.getResponseBody().write(bytes);
        e.close();
    }

    private static String base64(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
