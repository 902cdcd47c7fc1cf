package org.tianwang.contracts;

import java.util.List;

/** Every topic name in one place. A payload only ever gains optional fields; anything else is a {@code v2}. */
public final class Topics {
    /** Compacted registry of cameras, keyed by camera id, 64 partitions; its consumer group shares cameras out. */
    public static final String CAMERAS = "sky.cameras.v1";
    /** Detection events keyed by camera id; kept 7 days. */
    public static final String DETECTIONS = "sky.detections.v1";

    public static final String CAMERA_HEALTH = "sky.camera-health.v1";
    public static final String PATROLS = "sky.patrols.v1";
    /** Alert events keyed by alert id. */
    public static final String ALERTS = "ops.alerts.v1";
    /** Incident and task events, both keyed by incident id so that their order holds. */
    public static final String INCIDENTS = "ops.incidents.v1";

    /** Watch-list entries, searches that need a second person, followed vehicles; keyed by their id. */
    public static final String PLATES = "ops.plates.v1";

    public static final String UNITS = "ops.units.v1";
    public static final String CASES = "case.cases.v1";
    public static final String RESIDENCE = "people.residence.v1";
    /** Compacted registry of police grids, keyed by grid id. */
    public static final String GRIDS = "people.grids.v1";

    /** Compacted registry of let dwellings, keyed by dwelling id; nothing about persons. */
    public static final String DWELLINGS = "rental.dwellings.v1";

    public static final String GRADES = "rental.grades.v1";
    public static final String ACCESSES = "audit.accesses.v1";

    /** What each topic is created with; the local launcher, the tests and the deployment read it from here. */
    public static final List<TopicSpec> ALL = List.of(
            TopicSpec.compacted(CAMERAS, 64),
            TopicSpec.kept(DETECTIONS, 12, 7),
            TopicSpec.kept(CAMERA_HEALTH, 3, 7),
            TopicSpec.kept(PATROLS, 3, 30),
            TopicSpec.kept(ALERTS, 6, 30),
            TopicSpec.kept(INCIDENTS, 6, 30),
            TopicSpec.kept(PLATES, 3, 7),
            TopicSpec.kept(UNITS, 3, 7),
            TopicSpec.kept(CASES, 3, 30),
            TopicSpec.kept(RESIDENCE, 3, 30),
            TopicSpec.compacted(GRIDS, 3),
            TopicSpec.compacted(DWELLINGS, 3),
            TopicSpec.kept(GRADES, 3, 30),
            TopicSpec.kept(ACCESSES, 3, 30));

    private Topics() {}

    /** The topic that takes {@code topic}'s poison records, with the reason in a header; kept 7 days. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }
}
