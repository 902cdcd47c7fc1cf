package org.tianwang.contracts;

/**
 * Something that happened, as one service tells it to the others. Implementations are records whose components are
 * the JSON payload; the methods here say where it goes and are not part of the payload.
 */
public interface Event {
    /** The topic this event is published to. */
    String topic();

    /** The record key: events with one key keep their order. */
    String key();

    /** What it is about (CloudEvents {@code subject}), usually the id of the changed object. */
    default String subject() {
        return key();
    }

    /** The CloudEvents type under which the catalogue knows this event. */
    default String type() {
        return EventCatalog.nameOf(getClass());
    }
}
