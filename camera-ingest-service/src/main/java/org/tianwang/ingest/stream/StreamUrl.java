package org.tianwang.ingest.stream;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stream address taken apart. Written by hand because cameras' addresses are often no legal {@link java.net.URI}
 * (spaces in names of streams, {@code @} in passwords), and because what is checked must be exactly what is dialled.
 *
 * @param port the given port, or the scheme's usual one
 * @param path the path with its query, always starting with a slash; for {@code file} the decoded path
 */
public record StreamUrl(Scheme scheme, Optional<Credentials> credentials, String host, int port, String path) {

    private static final Pattern NETWORK =
            Pattern.compile("(?<scheme>[a-z]+)://(?:(?<user>[^/]*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)"
                    + "(?::(?<port>\\d{1,5}))?(?<path>/[^#]*)?");
    private static final int LONGEST = 2048;

    /** The short list of protocols; nothing else is ever handed to FFmpeg. */
    public enum Scheme {
        RTSP(554, "rtsp", false),
        RTSPS(322, "rtsp", true),
        HTTP(80, "http", false),
        HTTPS(443, "http", true),
        RTMP(1935, "rtmp", false),
        FILE(0, "file", false);

        private final int defaultPort;
        private final String plain;
        private final boolean tls;

        Scheme(int defaultPort, String plain, boolean tls) {
            this.defaultPort = defaultPort;
            this.plain = plain;
            this.tls = tls;
        }

        /** The protocol spoken inside the encryption, which the relay takes off. */
        String plain() {
            return plain;
        }

        boolean tls() {
            return tls;
        }
    }

    private static final Map<String, Scheme> SCHEMES = Map.of(
            "rtsp", Scheme.RTSP,
            "rtsps", Scheme.RTSPS,
            "http", Scheme.HTTP,
            "https", Scheme.HTTPS,
            "rtmp", Scheme.RTMP,
            "file", Scheme.FILE);

    /** @throws IllegalArgumentException with words for the caller, who never sees the address repeated */
    public static StreamUrl parse(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("is too long, or holds blanks or control characters");
        }
        int colon = text.indexOf(':');
        Scheme scheme = colon < 0 ? null : SCHEMES.get(text.substring(0, colon).toLowerCase(Locale.ROOT));
        if (scheme == null) {
            throw new IllegalArgumentException("must start with rtsp, rtsps, http, https, rtmp or file");
        }
        return scheme == Scheme.FILE ? file(text.substring(colon + 1)) : network(scheme, text, colon);
    }

    private static StreamUrl file(String rest) {
        String path = rest.startsWith("///") ? rest.substring(2) : rest;
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("must name a file on this machine, as file:///folder/name");
        }
        String decoded = decode(path.replace("+", "%2B"));
        if (decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("is no file name");
        }
        return new StreamUrl(Scheme.FILE, Optional.empty(), "", 0, decoded);
    }

    private static StreamUrl network(Scheme scheme, String text, int colon) {
        Matcher parts = NETWORK.matcher(text.substring(0, colon).toLowerCase(Locale.ROOT) + text.substring(colon));
        if (!parts.matches()) {
            throw new IllegalArgumentException("is not an address of the form scheme://host:port/path");
        }
        int port = parts.group("port") == null ? scheme.defaultPort : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("has a port outside 1 to 65535");
        }
        String path = parts.group("path") == null ? "/" : parts.group("path");
        return new StreamUrl(scheme, login(parts.group("user")), parts.group("host"), port, path);
    }

    private static Optional<Credentials> login(String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return Optional.empty();
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        return Optional.of(new Credentials(decode(user.replace("+", "%2B")), decode(password.replace("+", "%2B"))));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("has a broken % escape");
        }
    }

    public StreamUrl withCredentials(Optional<Credentials> login) {
        return new StreamUrl(scheme, login, host, port, path);
    }

    /** The address as it may be shown: without the login. */
    public String withoutCredentials() {
        if (scheme == Scheme.FILE) {
            return "file://" + encode(path).replace("%2F", "/");
        }
        String portPart = port == scheme.defaultPort ? "" : ":" + port;
        return scheme.name().toLowerCase(Locale.ROOT) + "://" + host + portPart + path;
    }

    /** What FFmpeg is given: the relay's loopback port instead of the camera's host. */
    String throughRelay(int relayPort) {
        String login = credentials
                .map(c -> encode(c.user()) + ":" + encode(c.password()) + "@")
                .orElse("");
        return scheme.plain() + "://" + login + "127.0.0.1:" + relayPort + path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return withoutCredentials();
    }
}
