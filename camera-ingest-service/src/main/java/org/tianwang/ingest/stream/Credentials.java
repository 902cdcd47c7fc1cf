package org.tianwang.ingest.stream;

/** A camera's login, decoded. Its {@code toString} is silent, so that it cannot reach a log by accident. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
