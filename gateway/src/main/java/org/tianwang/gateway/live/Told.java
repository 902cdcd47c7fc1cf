package org.tianwang.gateway.live;

import io.vertx.core.buffer.Buffer;

/** A block of the stream as it goes over the wire, made once for all listeners. */
final class Told {

    private Told() {}

    static Buffer event(String name, String id, String data) {
        return Buffer.buffer("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
    }
}
