package org.tianwang.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.tianwang.gateway.GatewayConfig;

/**
 * The connections to one service: a pool for calls, another for those of devices, who are strangers until the service has
 * checked their signature, and another for live views, which hold theirs for minutes.
 */
final class Destination {

    /** A broken call fails its answer too, which is where it is handled; without this Vert.x would log it as an error. */
    private static final Handler<Throwable> HANDLED_BY_THE_ANSWER = failure -> {};

    private final Upstream upstream;
    private final String host;
    private final int port;
    private final boolean tls;
    private final String origin;
    private final HttpClient calls;
    private final HttpClient devices;
    private final HttpClient tunnels;
    private final long idleMillis;
    private final long connectMillis;

    Destination(Vertx vertx, Upstream upstream, URI url, GatewayConfig.Upstreams config) {
        this.upstream = upstream;
        this.host = url.getHost();
        this.tls = "https".equals(url.getScheme());
        this.port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        this.origin = url.getScheme() + "://" + url.getAuthority();
        this.idleMillis = config.idleTimeout().toMillis();
        this.connectMillis = config.connectTimeout().toMillis();
        var options = new HttpClientOptions()
                .setSsl(tls)
                .setConnectTimeout(Math.toIntExact(connectMillis))
                .setMaxWaitQueueSize(config.waiting());
        this.calls = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
        this.devices = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.deviceConnections()));
        this.tunnels = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.tunnels()));
    }

    Upstream upstream() {
        return upstream;
    }

    /** Scheme, host and port as the service would name itself. */
    String origin() {
        return origin;
    }

    HttpClient calls(boolean device) {
        return device ? devices : calls;
    }

    Future<HttpClientRequest> call(boolean device) {
        return unreachable(calls(device).request(options().setIdleTimeout(idleMillis)));
    }

    Future<HttpClientRequest> tunnel(String uri) {
        return unreachable(tunnels.request(options().setMethod(HttpMethod.GET).setURI(uri)));
    }

    /** No connection, refused or none free in time, is told apart from a service that took the call and then kept silent. */
    private static Future<HttpClientRequest> unreachable(Future<HttpClientRequest> request) {
        return request.onSuccess(sent -> sent.exceptionHandler(HANDLED_BY_THE_ANSWER))
                .recover(failure -> Future.failedFuture(new Unreachable(failure)));
    }

    private RequestOptions options() {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls).setConnectTimeout(connectMillis);
    }

    void close() {
        calls.close();
        devices.close();
        tunnels.close();
    }

    static final class Unreachable extends RuntimeException {
        Unreachable(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
