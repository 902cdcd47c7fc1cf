package org.tianwang.ingest.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Turns an admitted request into a WebSocket and ties it to its view. */
@ApplicationScoped
class LiveSockets {
    private static final Logger LOG = Logger.getLogger(LiveSockets.class);

    private final LiveViews views;
    private final Thread hook;

    LiveSockets(LiveViews views) {
        this.views = views;
        this.hook = new Thread(views::endAll, "live-farewell");
    }

    static boolean isUpgrade(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** @param over is completed when the connection is over, whatever ended it */
    void open(HttpServerRequest request, LiveView.Admission admission, CompletableFuture<?> over) {
        request.toWebSocket()
                .onSuccess(socket -> {
                    socket.closeHandler(closed -> over.complete(null));
                    Thread.ofVirtual().name("live-begin").start(() -> begin(socket, admission, over));
                })
                .onFailure(broken -> {
                    LOG.warnf("live view not opened cause=%s", broken.toString());
                    views.neverBegan(admission);
                    over.complete(null);
                });
    }

    /** Messages from a viewer are not asked for; whoever sends some is not listened to. */
    private void begin(ServerWebSocket socket, LiveView.Admission admission, CompletableFuture<?> over) {
        LiveView view = views.begin(admission, new SocketOutlet(socket, () -> over.complete(null)));
        over.thenRun(() -> views.end(view, LiveEnd.VIEWER_LEFT));
    }

    /** Quarkus waits for requests under way before it tells anybody that it stops, and a view never ends by itself. */
    void started(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stopping(@Observes ShutdownEvent event) {
        views.endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            LOG.debug("the hook has run or is running");
        }
    }
}
