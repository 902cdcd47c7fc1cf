package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.task.Posts;
import org.tianwang.alert.task.Task;
import org.tianwang.contracts.ops.TaskView;

/**
 * Turns a plan's points into tasks with one call; of a duplicate, in the incident it points to. Units are locked in the
 * order of their ids, as everywhere.
 */
@ApplicationScoped
public class ContainmentOrders {

    /** As the database orders ids, which Java's own order of UUIDs is not: theirs is signed. */
    static final Comparator<ContainmentPlan.Point> BY_UNIT =
            Comparator.comparing(point -> point.unitId().toString());

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final ContainmentService containments;
    private final ContainmentComputing computing;
    private final ContainmentScope scope;
    private final ContainmentNews news;
    private final Posts posts;
    private final CurrentCall call;

    ContainmentOrders(
            ContainmentService containments,
            ContainmentComputing computing,
            ContainmentScope scope,
            ContainmentNews news,
            Posts posts,
            CurrentCall call) {
        this.containments = containments;
        this.computing = computing;
        this.scope = scope;
        this.news = news;
        this.posts = posts;
        this.call = call;
    }

    @Transactional
    OrderedContainment order(UUID id, OrderContainmentRequest request) {
        return call.once(request, OrderedContainment.class, () -> {
            UUID incident = posts.lock(containments.incidentOf(id));
            ContainmentRow row = containments.lock(id);
            row.mustRun();
            return order(row, incident, request);
        });
    }

    private OrderedContainment order(ContainmentRow row, UUID incident, OrderContainmentRequest request) {
        List<TaskView> tasks = new ArrayList<>();
        List<String> alreadyThere = new ArrayList<>();
        List<String> notFree = new ArrayList<>();
        List<String> outOfReach = new ArrayList<>();
        List<String> gone = gone(row, request);
        for (ContainmentPlan.Point point : chosen(row, request)) {
            Posts.Sent sent = send(row, incident, point);
            switch (sent.answer()) {
                case SENT -> tasks.add(sent.task());
                case ALREADY_THERE -> alreadyThere.add(point.callSign());
                case NOT_FREE -> notFree.add(point.callSign());
                case OUT_OF_REACH -> outOfReach.add(point.callSign());
            }
        }
        Instant now = call.now();
        scope.stamp(row, now, call.user(), "CONTAINMENT_ORDERED", tasks.size() + " points");
        computing.compute(row, now);
        news.tell(row);
        return new OrderedContainment(containments.seen(row), tasks, alreadyThere, notFree, outOfReach, gone);
    }

    /** The plan may be some seconds old: a unit that has refused since is not asked for the same again. */
    private Posts.Sent send(ContainmentRow row, UUID incident, ContainmentPlan.Point point) {
        if (posts.declined(incident).contains(point.unitId())) {
            return new Posts.Sent(Posts.Answer.NOT_FREE, null);
        }
        Task.Target target = new Task.Target(point.location(), point.name());
        return Boolean.TRUE.equals(point.moves())
                ? posts.move(
                        incident, List.of(row.incidentId, incident), point.unitId(), instructions(row, point), target)
                : posts.send(incident, point.unitId(), instructions(row, point), target);
    }

    /** A plan is computed anew every few seconds, so what was on the screen may be needed no more. */
    private List<String> gone(ContainmentRow row, OrderContainmentRequest request) {
        Set<String> present = computing.plan(row).points().stream()
                .map(ContainmentPlan.Point::junction)
                .collect(Collectors.toSet());
        return request.junctions() == null
                ? List.of()
                : request.junctions().stream()
                        .filter(junction -> !present.contains(junction))
                        .toList();
    }

    private List<ContainmentPlan.Point> chosen(ContainmentRow row, OrderContainmentRequest request) {
        return computing.plan(row).points().stream()
                .filter(point ->
                        request.junctions() == null || request.junctions().contains(point.junction()))
                .sorted(BY_UNIT)
                .toList();
    }

    /** In both languages: orders are read by whoever crews the unit. */
    private static String instructions(ContainmentRow row, ContainmentPlan.Point point) {
        String vehicle = row.plate == null ? "" : row.plate;
        String by = CLOCK.format(point.vehicleAt());
        return "封控%s，%s 前到位，拦查车辆 %s。 Close %s by %s, stop %s."
                .formatted(
                        point.name(),
                        by,
                        vehicle.isEmpty() ? "（见警情）" : vehicle,
                        point.name(),
                        by,
                        vehicle.isEmpty() ? "the vehicle" : vehicle);
    }
}
