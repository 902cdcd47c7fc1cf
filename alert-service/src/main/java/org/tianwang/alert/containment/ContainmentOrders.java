package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.task.Posts;
import org.tianwang.alert.task.Task;
import org.tianwang.contracts.ops.TaskView;

/** Turns a plan's points into tasks with one call. Units are locked in the order of their ids, as everywhere. */
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
            UUID incident = containments.incidentOf(id);
            posts.lock(incident);
            ContainmentRow row = containments.lock(id);
            row.mustRun();
            return order(row, chosen(row, request));
        });
    }

    private OrderedContainment order(ContainmentRow row, List<ContainmentPlan.Point> points) {
        List<TaskView> tasks = new ArrayList<>();
        List<String> alreadyThere = new ArrayList<>();
        for (ContainmentPlan.Point point : points) {
            Task.Target target = new Task.Target(point.location(), point.name());
            posts.send(row.incidentId, point.unitId(), instructions(row, point), target)
                    .ifPresentOrElse(tasks::add, () -> alreadyThere.add(point.callSign()));
        }
        Instant now = call.now();
        scope.stamp(row, now, call.user(), "CONTAINMENT_ORDERED", tasks.size() + " points");
        computing.compute(row, now);
        news.tell(row);
        return new OrderedContainment(containments.view(row), tasks, alreadyThere);
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
