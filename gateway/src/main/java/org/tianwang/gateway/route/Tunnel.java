package org.tianwang.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.tianwang.gateway.edge.EdgeFilter;
import org.tianwang.gateway.edge.Farewell;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;
import org.tianwang.gateway.session.Caller;

/**
 * A WebSocket to a service: the upgrade is passed on with clean headers, then bytes are piped both ways. vertx-http-proxy has
 * this too, but copies cookies along and writes without looking whether the viewer keeps up, so that one slow viewer of a
 * camera would fill the gateway's memory.
 */
final class Tunnel {

    private static final Logger LOG = Logger.getLogger(Tunnel.class);
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int FIRST_REFUSAL = 400;
    private static final int LONGEST_REFUSAL = 64 * 1024;

    private final Vertx vertx;
    private final RoutingContext rc;
    private final Caller caller;
    private final Destination destination;
    private final long lifeMillis;
    private final Farewell farewell;

    /** The tunnel closes after {@code lifeMillis}, when the access token that opened it ends; the viewer opens a new one. */
    Tunnel(Vertx vertx, RoutingContext rc, Caller caller, Destination destination, long lifeMillis, Farewell farewell) {
        this.vertx = vertx;
        this.rc = rc;
        this.caller = caller;
        this.destination = destination;
        this.lifeMillis = Math.max(1, lifeMillis);
        this.farewell = farewell;
    }

    void open() {
        destination
                .tunnel(rc.request().uri())
                .compose(this::upgrade)
                .onSuccess(this::answered)
                .onFailure(failure -> {
                    LOG.warnf(
                            "No live connection to %s: %s",
                            destination.upstream().service(), failure);
                    Problems.send(rc, Problem.unavailable(destination.upstream().service()));
                });
    }

    private Future<HttpClientResponse> upgrade(HttpClientRequest request) {
        var headers = request.headers().addAll(rc.request().headers());
        headers.remove(HttpHeaders.HOST);
        HeaderHygiene.towardsService(headers, rc.request(), caller, EdgeFilter.trace(rc));
        headers.set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).set(HttpHeaders.UPGRADE, "websocket");
        return request.connect();
    }

    private void answered(HttpClientResponse answer) {
        if (answer.statusCode() != SWITCHING_PROTOCOLS) {
            refuse(answer);
            return;
        }
        NetSocket service = answer.netSocket();
        service.pause();
        rc.response().setStatusCode(SWITCHING_PROTOCOLS).headers().addAll(answer.headers());
        rc.request().toNetSocket().onSuccess(viewer -> join(viewer, service)).onFailure(gone -> service.close());
    }

    /** The service's refusal, with its problem if it sent one. */
    private void refuse(HttpClientResponse answer) {
        if (answer.statusCode() < FIRST_REFUSAL) {
            // An ordinary address, asked for as if it were a live view: what comes may be a recording of gigabytes.
            answer.request().reset();
            Problems.send(rc, Problem.badRequest("There is no live view at this address."));
            return;
        }
        refusal(answer)
                .onSuccess(body -> {
                    String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
                    if (type != null) {
                        rc.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
                    }
                    rc.response().setStatusCode(answer.statusCode()).end(body);
                })
                .onFailure(broken -> Problems.send(
                        rc, Problem.unavailable(destination.upstream().service())));
    }

    private static Future<Buffer> refusal(HttpClientResponse answer) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(body));
        answer.handler(part -> {
            if (body.length() + part.length() <= LONGEST_REFUSAL) {
                body.appendBuffer(part);
            } else if (whole.tryFail("the refusal has no end")) {
                answer.request().reset();
            }
        });
        return whole.future();
    }

    private void join(NetSocket viewer, NetSocket service) {
        long timer = vertx.setTimer(lifeMillis, end -> viewer.close());
        Runnable goodbye = viewer::close;
        farewell.onStop(goodbye);
        viewer.pipeTo(service).onComplete(end -> service.close());
        service.pipeTo(viewer).onComplete(end -> {
            vertx.cancelTimer(timer);
            farewell.forget(goodbye);
            viewer.close();
        });
    }
}
