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
        return plainCharacters(uri) && wellEncoded(path) && noTricks(path);
    }

    private static boolean plainCharacters(String uri) {
        return uri.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\' && c != '#');
    }

    private static boolean wellEncoded(String path) {
        for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
            if (i + 2 >= path.length()) {
                return false;
            }
            int high = Character.digit(path.charAt(i + 1), 16);
            int low = Character.digit(path.charAt(i + 2), 16);
            if (high < 0 || low < 0 || forbidden(high << 4 | low)) {
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
