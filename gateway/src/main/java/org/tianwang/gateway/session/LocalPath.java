package org.tianwang.gateway.session;

/** Where sign-in may lead back to: a path on this host and nothing that a browser could read as another one. */
final class LocalPath {

    private static final int MAX = 1024;

    private LocalPath() {}

    static String orRoot(String wanted) {
        return isLocal(wanted) ? wanted : "/";
    }

    private static boolean isLocal(String path) {
        return path != null
                && path.length() <= MAX
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\')
                && !path.startsWith("/login")
                && !path.startsWith("/logout");
    }
}
