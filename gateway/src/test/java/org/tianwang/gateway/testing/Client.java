package org.tianwang.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the gateway under test: with a bearer token, or with a cookie jar like a browser's that follows sign-in by hand. */
public final class Client {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public static String origin() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin() + path))
                .timeout(Duration.ofSeconds(10));
    }

    public static HttpRequest.Builder as(String role, String path) {
        return to(path).header("Authorization", "Bearer " + TestIssuer.running().accessToken(role));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> call(HttpRequest.Builder request) {
        return new Client().send(request);
    }

    /** Follows redirects until there is none, as a browser does after a click on "sign in". */
    public HttpResponse<String> signIn(String next) {
        var answer = send(to("/login?next=" + next));
        for (int hops = 0; hops < 8 && answer.statusCode() / 100 == 3; hops++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (location.equals(next)) {
                return answer;
            }
            answer = send(to(location));
        }
        return answer;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public HttpClient http() {
        return http;
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }
}
