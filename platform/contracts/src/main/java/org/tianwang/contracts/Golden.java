package org.tianwang.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The golden example of each event type: producers and consumers both test against it. */
public final class Golden {
    private Golden() {}

    /** The example's payload bytes. */
    public static byte[] payload(Class<? extends Event> type) {
        String name = "/golden/" + type.getSimpleName() + ".json";
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no golden example " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example, decoded. */
    public static <E extends Event> E event(Class<E> type) {
        return type.cast(EventCodec.decode(EventCatalog.nameOf(type), payload(type)));
    }
}
