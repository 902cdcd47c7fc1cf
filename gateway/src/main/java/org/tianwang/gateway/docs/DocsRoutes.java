package org.tianwang.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * {@code /api/docs} and the documents that are the gateway's own. Each service's document comes from the service, through the
 * ordinary route, so that the page shows what runs and not what was built.
 */
@ApplicationScoped
class DocsRoutes {

    void register(@Observes Router router) {
        serve(router, "/api/docs", "docs/index.html", "text/html; charset=utf-8");
        serve(router, "/api/docs/asyncapi.json", "docs/asyncapi.json", "application/json");
        serve(router, "/api/v1/gateway/openapi", "docs/openapi.json", "application/json");
    }

    private static void serve(Router router, String path, String resource, String type) {
        Buffer content = read(resource);
        router.get(path).order(10).handler(rc -> rc.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-cache")
                .end(content));
    }

    private static Buffer read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the gateway was built without " + resource);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
