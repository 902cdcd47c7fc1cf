package org.tianwang.platform.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tianwang.contracts.Event;

/**
 * What a consumer does with which events. Events of the catalogue that nobody asked for are passed over; types that
 * the catalogue does not know are poison.
 */
public final class EventHandlers {
    private final Map<Class<?>, BiConsumer<IncomingEvent, Event>> byType = new LinkedHashMap<>();

    public static EventHandlers none() {
        return new EventHandlers();
    }

    /** Handles {@code type}, or every event of an interface. */
    public <E> EventHandlers on(Class<E> type, Consumer<E> handler) {
        return on(type, (envelope, event) -> handler.accept(event));
    }

    /** As above, for handlers which need the envelope too. */
    public <E> EventHandlers on(Class<E> type, BiConsumer<IncomingEvent, E> handler) {
        byType.put(type, (envelope, event) -> handler.accept(envelope, type.cast(event)));
        return this;
    }

    Optional<BiConsumer<IncomingEvent, Event>> handlerOf(Event event) {
        return byType.entrySet().stream()
                .filter(e -> e.getKey().isInstance(event))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
