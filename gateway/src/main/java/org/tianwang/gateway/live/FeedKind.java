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
    /** That a plan was computed anew; those who look at it fetch it. */
    CONTAINMENT("containment", Topics.INCIDENTS, "org.tianwang.ops.containment-", Set.of("investigator", "dispatcher")),
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
                    "admin")),
    WATCH_ENTRY(
            "watch-entry",
            Topics.PLATES,
            "org.tianwang.ops.watch-entry-",
            Set.of("investigator", "case-officer", "supervisor")),
    /** Searches are for those who decide and review, and for whoever asked. */
    PLATE_SEARCH("plate-search", Topics.PLATES, "org.tianwang.ops.plate-search-", Set.of("supervisor", "auditor")),
    FOLLOW("follow", Topics.PLATES, "org.tianwang.ops.follow-", Set.of("investigator", "dispatcher")),
    /** That a followed vehicle was seen: for whoever may see both the camera's township and the incident's. */
    SIGHTING("sighting", Topics.PLATES, "org.tianwang.ops.followed-vehicle-", Set.of("investigator", "dispatcher")),
    /** Stages that are not done in time, each step of their escalation; by REST the statistics of stages tell of them. */
    BREACH(
            "breach",
            Topics.ALERTS,
            "org.tianwang.ops.stage-breached",
            Set.of("investigator", "dispatcher", "supervisor"));

    /** The topics of the feed; event ids name positions in this order, so it only ever grows at the end. */
    static final List<String> TOPICS =
            List.of(Topics.ALERTS, Topics.INCIDENTS, Topics.UNITS, Topics.CAMERA_HEALTH, Topics.PLATES);

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

    /** Field of the payload that holds the view; null where the payload is it. */
    String field() {
        return switch (this) {
            case CAMERA_HEALTH -> "health";
            case WATCH_ENTRY -> "entry";
            case PLATE_SEARCH -> "search";
            case BREACH -> null;
            default -> event;
        };
    }

    /**
     * Fields of the view that are passed on; none means all of them. Whoever reads the watch list, a search of somebody
     * else's or where a followed vehicle was is written down by the service that shows it, and nobody is by listening.
     * So the feed says that there is something, and who wants to see it asks.
     */
    List<String> told() {
        return switch (this) {
            case WATCH_ENTRY, PLATE_SEARCH -> List.of("id", "version", "status");
            case FOLLOW -> List.of("id", "version", "incidentId");
            case SIGHTING -> List.of("id", "followId", "incidentId");
            default -> List.of();
        };
    }

    /** Fields of the view with the townships that a listener must see. */
    List<String> townships() {
        return this == SIGHTING ? List.of("townshipCode", "incidentTownshipCode") : List.of("townshipCode");
    }

    /** Field of the view with further townships, any one of which is enough, or null: a plate's alert goes with the vehicle. */
    String alsoTownships() {
        return this == ALERT ? "alsoSeenIn" : null;
    }

    /** Field of the view that names the users whom it concerns whatever their role in it, or null. */
    String named() {
        return switch (this) {
            case TASK -> "crew";
            case PLATE_SEARCH -> "watchers";
            default -> null;
        };
    }

    /** Roles whose holders hear of what names them, and of nothing else of this kind. */
    Set<String> namedRoles() {
        return switch (this) {
            case TASK -> Set.of("officer");
            case PLATE_SEARCH -> Set.of("investigator", "dispatcher");
            default -> Set.of();
        };
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
