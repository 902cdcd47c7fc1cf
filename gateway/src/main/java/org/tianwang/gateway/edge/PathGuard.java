package org.tianwang.gateway.edge;

/**
 * Accepts only paths that every server reads alike. The gateway routes by the raw path and forwards it untouched, so a dot
 * segment, an encoded slash or a double encoding that a service resolves differently would lead past the route table, for
 * instance to its metrics.
 */
final class PathGuard {

    private static final int MAX_URI = 8192;

    private PathGuard() {}

    static boolean accepts(String uri) {
        if (uri == null || uri.isEmpty() || uri.length() > MAX_URI || uri.charAt(0) != '/') {
            return false;
        }
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return plainCharacters(uri) && wellEncoded(uri, path.length()) && noTricks(path);
    }

    private static boolean plainCharacters(String uri) {
        return uri.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\' && c != '#');
    }

    /** Escapes must be complete everywhere; in the path they must not hide anything that has a meaning there. */
    private static boolean wellEncoded(String uri, int pathEnd) {
        for (int i = uri.indexOf('%'); i >= 0; i = uri.indexOf('%', i + 1)) {
            if (i + 2 >= uri.length()) {
                return false;
            }
            int high = Character.digit(uri.charAt(i + 1), 16);
            int low = Character.digit(uri.charAt(i + 2), 16);
            if (high < 0 || low < 0 || (i < pathEnd && forbidden(high << 4 | low))) {
                return false;
            }
        }
        return true;
    }

    private static boolean forbidden(int octet) {
        return octet < 0x20 || octet == 0x7f || "/\\.%;?#".indexOf(octet) >= 0;
    }

    private static boolean noTricks(String path) {
        if (path.contains("//") || path.indexOf(';') >= 0) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
