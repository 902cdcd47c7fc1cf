package org.tianwang.alert.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * A number for each kind of reference data that grows with every change. The writer holds the row's lock until it
 * commits, so numbers become visible in their order: whoever has read up to N has missed nothing before N.
 */
@ApplicationScoped
public class Revisions {

    public static final String RULES = "rule";
    public static final String CAMERAS = "camera";
    public static final String WATCH_LIST = "watch";
    public static final String ROADS = "road";
    public static final String FOLLOWS = "follow";

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The next number, in the caller's transaction; rivals wait for its end. */
    public long next(String kind) {
        return ((Number) entities.createNativeQuery(
                                "update revision set value = value + 1 where name = :kind returning value", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult())
                .longValue();
    }

    public long current(String kind) {
        return ((Number) entities.createNativeQuery("select value from revision where name = :kind", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult())
                .longValue();
    }
}
