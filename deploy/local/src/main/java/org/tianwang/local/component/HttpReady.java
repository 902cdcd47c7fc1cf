package org.tianwang.local.component;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Ready when a health address answers 200. The plain old client: it costs the supervisor no threads and no memory. */
public record HttpReady(URI address) implements BooleanSupplier {
    private static final int TIMEOUT_MILLIS = 3_000;

    public static HttpReady on(int port, String path) {
        return new HttpReady(URI.create("http://localhost:" + port + path));
    }

    @Override
    public boolean getAsBoolean() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
