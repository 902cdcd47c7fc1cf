package org.tianwang.ingest.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.problem.ProblemView;

/** A live view through another instance: frames are passed on as they come, and no faster than the viewer takes them. */
@ApplicationScoped
public class LiveRelay {
    private final WebSocketClient client;
    private final long timeoutMillis;

    LiveRelay(Vertx vertx, IngestConfig config) {
        this.timeoutMillis = config.ownership().forwardTimeout().toMillis();
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(config.live().viewers())
                .setConnectTimeout((int) timeoutMillis));
    }

    /** @param over is completed when the view is over, exceptionally with the owner's refusal if it refused */
    public void open(URI owner, HttpServerRequest request, String remoteAddress, CompletableFuture<?> over) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(owner.getHost())
                .setPort(owner.getPort())
                .setSsl("https".equals(owner.getScheme()))
                .setURI(request.uri())
                .setTimeout(timeoutMillis)
                .addHeader("Authorization", String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .addHeader(CameraForward.FROM, remoteAddress)
                .addHeader(CameraForward.ONCE, "1");
        client.connect(options)
                .onSuccess(camera -> {
                    camera.pause();
                    request.toWebSocket()
                            .onSuccess(viewer -> join(viewer, camera, over))
                            .onFailure(gone -> {
                                camera.close();
                                over.complete(null);
                            });
                })
                .onFailure(refused -> over.completeExceptionally(problem(refused)));
    }

    private static RuntimeException problem(Throwable failure) {
        if (failure instanceof UpgradeRejectedException refused && refused.getBody() != null) {
            return new WebApplicationException(Response.status(refused.getStatus())
                    .type(ProblemView.MEDIA_TYPE)
                    .entity(refused.getBody().toString())
                    .build());
        }
        return CameraForward.unavailable();
    }

    private static void join(WebSocketBase viewer, WebSocket camera, CompletableFuture<?> over) {
        viewer.closeHandler(left -> {
            camera.close();
            over.complete(null);
        });
        camera.closeHandler(ended -> {
            if (!viewer.isClosed()) {
                short code = camera.closeStatusCode() == null ? 1001 : camera.closeStatusCode();
                viewer.close(code, camera.closeReason());
            }
        });
        camera.frameHandler(frame -> passOn(frame, viewer, camera));
        viewer.drainHandler(drained -> camera.resume());
        camera.resume();
    }

    private static void passOn(WebSocketFrame frame, WebSocketBase viewer, WebSocket camera) {
        if (viewer.isClosed() || !(frame.isText() || frame.isBinary() || frame.isContinuation())) {
            return;
        }
        viewer.writeFrame(frame);
        if (viewer.writeQueueFull()) {
            camera.pause();
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
