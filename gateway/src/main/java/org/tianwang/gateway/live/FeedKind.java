package org.tianwang.gateway.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tianwang.contracts.Topics;

/** What the feed tells of, and the roles which may list the same thing by REST; nobody hears what he may not ask for. */
enum FeedKind {
    ALERT("alert", Topics.ALERTS, "org.tianwang.ops.alert-", Set.of("investigator", "dispatcher")),
    INCIDENT("incident", Topics.INCIDENTS, "org.tianwang.ops.incident-", Set.of("investigator", "dispatcher")),
    TASK("task", Topics.INCIDENTS, "org.tianwang.ops.task-", Set.of("investigator", "dispatcher")),
    UNIT("unit", Topics.UNITS, "org.tianwang.ops.unit-", Set.of("investigator", "dispatcher")),
    CAMERA_HEALTH(
            "camera-health",
            Topics.CAMERA_HEALTH,
            "org.tianwang.sky.camera-health-",
            Set.of(
                    "investigator",
                    "dispatcher",
                    "officer",
                    "case-officer",
                    "grid-officer",
                    "clerk",
                    "rental-officer",
                    "supervisor",
                    "auditor",
                    "admin"));

    /** The topics of the feed; event ids name positions in this order, so it only ever grows at the end. */
    static final List<String> TOPICS = List.of(Topics.ALERTS, Topics.INCIDENTS, Topics.UNITS, Topics.CAMERA_HEALTH);

    private final String event;
    private final String topic;
    private final String typePrefix;
    private final Set<String> roles;

    FeedKind(String event, String topic, String typePrefix, Set<String> roles) {
        this.event = event;
        this.topic = topic;
        this.typePrefix = typePrefix;
        this.roles = roles;
    }

    /** Name of the server-sent event. */
    String event() {
        return event;
    }

    /** Field of the payload that holds the view. */
    String field() {
        return this == CAMERA_HEALTH ? "health" : event;
    }

    Set<String> roles() {
        return roles;
    }

    /** The kind of a CloudEvents type, or nothing if the feed does not tell of it. */
    static Optional<FeedKind> of(String topic, String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.topic.equals(topic) && type.startsWith(kind.typePrefix))
                .findFirst();
    }
}
