package org.tianwang.ingest.viid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credentials of an {@code Authorization: Digest} header (RFC 7616, and RFC 2617, which devices in the field speak).
 *
 * @param qop null from devices that know only RFC 2069, which is then signed without a count
 * @param count the {@code nc}, or 1 without one
 * @param countText the {@code nc} as it was signed
 */
record DigestHeader(
        String username,
        String realm,
        String nonce,
        String uri,
        String response,
        String algorithm,
        String qop,
        long count,
        String countText,
        String clientNonce) {
    private static final int LONGEST = 4096;
    private static final String SCHEME = "digest ";
    private static final Pattern PART =
            Pattern.compile("\\G\\s*([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))\\s*(?:,|$)");

    /** @return empty for anything that is no complete Digest header; which part is missing is not told */
    static Optional<DigestHeader> parse(String header) {
        if (header == null
                || header.length() > LONGEST
                || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        return parts(header.substring(SCHEME.length()).strip()).flatMap(DigestHeader::of);
    }

    private static Optional<Map<String, String>> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find()) {
            String value = matcher.group(2) == null
                    ? matcher.group(3)
                    : matcher.group(2).replaceAll("\\\\(.)", "$1");
            if (parts.put(matcher.group(1).toLowerCase(Locale.ROOT), value) != null) {
                return Optional.empty();
            }
            end = matcher.end();
        }
        return end == text.length() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<DigestHeader> of(Map<String, String> parts) {
        String count = parts.get("nc");
        boolean counted = count != null && count.matches("[0-9a-fA-F]{8}");
        boolean signed = parts.get("qop") == null || counted && parts.get("cnonce") != null;
        for (String needed : new String[] {"username", "realm", "nonce", "uri", "response"}) {
            signed &= parts.get(needed) != null;
        }
        return signed
                ? Optional.of(new DigestHeader(
                        parts.get("username"),
                        parts.get("realm"),
                        parts.get("nonce"),
                        parts.get("uri"),
                        parts.get("response").toLowerCase(Locale.ROOT),
                        parts.getOrDefault("algorithm", "MD5"),
                        parts.get("qop"),
                        counted ? Long.parseLong(count, 16) : 1,
                        count,
                        parts.get("cnonce")))
                : Optional.empty();
    }
}
