package org.tianwang.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/**
 * One listener's stream. Told from the feed's thread, written on the connection's own; between them a bounded queue. A
 * listener who does not keep up is cut off and comes back where he was, so he costs neither memory nor anybody else's
 * time.
 */
final class LiveConnection implements Feed.Listener {

    private static final int WRITE_BYTES = 64 * 1024;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Audience audience;
    private final int bound;
    private final Runnable onOverflow;
    private final ArrayDeque<Buffer> backlog = new ArrayDeque<>();
    private final ArrayDeque<Buffer> queue = new ArrayDeque<>();
    private boolean begun;
    private boolean draining;
    private boolean closed;

    LiveConnection(HttpServerRequest request, Context context, Audience audience, int bound, Runnable onOverflow) {
        this.request = request;
        this.response = request.response();
        this.context = context;
        this.audience = audience;
        this.bound = bound;
        this.onOverflow = onOverflow;
    }

    @Override
    public void tell(Remembered remembered) {
        if (audience.hears(remembered.event())) {
            sign(remembered.block());
        }
    }

    @Override
    public synchronized void sign(Buffer block) {
        if (closed) {
            return;
        }
        if (queue.size() >= bound) {
            closed = true;
            clear();
            onOverflow.run();
            context.runOnContext(cut -> request.connection().close());
            return;
        }
        queue.add(block);
        drainSoon();
    }

    /** What was missed goes first; until then, what is told meanwhile waits. */
    synchronized void begin(Buffer opening, Collection<Remembered> missed) {
        backlog.add(opening);
        missed.stream()
                .filter(m -> audience.hears(m.event()))
                .map(Remembered::block)
                .forEach(backlog::add);
        begun = true;
        drainSoon();
    }

    /** Says goodbye and ends the stream; to be called once and on any thread. */
    synchronized void end() {
        if (!closed) {
            closed = true;
            clear();
            context.runOnContext(end -> {
                if (!response.ended() && !response.closed()) {
                    response.end(": goodbye\n\n");
                }
            });
        }
    }

    /** The other side has gone. */
    synchronized void gone() {
        closed = true;
        clear();
    }

    private void clear() {
        List.of(backlog, queue).forEach(ArrayDeque::clear);
    }

    private void drainSoon() {
        if (begun && !draining) {
            draining = true;
            context.runOnContext(now -> drain());
        }
    }

    private void drain() {
        while (!response.closed() && !response.ended()) {
            if (response.writeQueueFull()) {
                response.drainHandler(ready -> drain());
                return;
            }
            Buffer next = nextWrite();
            if (next == null) {
                return;
            }
            response.write(next);
        }
    }

    /** As much as fits one write, or null when all is said; then the next word starts a new drain. */
    private synchronized Buffer nextWrite() {
        var write = Buffer.buffer();
        while (write.length() < WRITE_BYTES) {
            Buffer block = backlog.isEmpty() ? queue.poll() : backlog.poll();
            if (block == null) {
                break;
            }
            write.appendBuffer(block);
        }
        draining = write.length() > 0;
        return draining ? write : null;
    }
}
