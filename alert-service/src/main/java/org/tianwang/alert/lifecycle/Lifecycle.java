package org.tianwang.alert.lifecycle;

import static org.tianwang.contracts.ops.TaskStatus.ACCEPTED;
import static org.tianwang.contracts.ops.TaskStatus.CANCELLED;
import static org.tianwang.contracts.ops.TaskStatus.DONE;
import static org.tianwang.contracts.ops.TaskStatus.EN_ROUTE;
import static org.tianwang.contracts.ops.TaskStatus.ISSUED;
import static org.tianwang.contracts.ops.TaskStatus.REFUSED;
import static org.tianwang.contracts.ops.TaskStatus.RESERVED;
import static org.tianwang.contracts.ops.TaskStatus.TIMED_OUT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.TaskStatus;

/**
 * Which state may follow which. A state without successors is final. Asking is all it does: the caller words the
 * refusal, because it knows what the person wanted.
 */
public final class Lifecycle<S extends Enum<S>> {

    /** Confirm, dismiss work from {@code OPEN} too; only what nobody has seen expires. */
    public static final Lifecycle<AlertStatus> ALERT = new Lifecycle<>(AlertStatus.class)
            .allow(
                    AlertStatus.OPEN,
                    AlertStatus.ACKNOWLEDGED,
                    AlertStatus.CONFIRMED,
                    AlertStatus.DISMISSED,
                    AlertStatus.EXPIRED)
            .allow(AlertStatus.ACKNOWLEDGED, AlertStatus.CONFIRMED, AlertStatus.DISMISSED);

    /** Resolving works from every state in which it is not over: a call can be settled on the phone. */
    public static final Lifecycle<IncidentStatus> INCIDENT = new Lifecycle<>(IncidentStatus.class)
            .allow(IncidentStatus.OPEN, IncidentStatus.DISPATCHED, IncidentStatus.RESOLVED)
            .allow(IncidentStatus.DISPATCHED, IncidentStatus.ON_SCENE, IncidentStatus.RESOLVED)
            .allow(IncidentStatus.ON_SCENE, IncidentStatus.RESOLVED)
            .allow(IncidentStatus.RESOLVED, IncidentStatus.CLOSED);

    /** The states in which an incident is not over. */
    public static final Set<IncidentStatus> INCIDENT_RUNNING =
            Set.of(IncidentStatus.OPEN, IncidentStatus.DISPATCHED, IncidentStatus.ON_SCENE);

    /** A crew may refuse until it is under way; it can be called off until it is done. */
    public static final Lifecycle<TaskStatus> TASK = new Lifecycle<>(TaskStatus.class)
            .allow(RESERVED, ISSUED, CANCELLED)
            .allow(ISSUED, ACCEPTED, REFUSED, TIMED_OUT, CANCELLED)
            .allow(ACCEPTED, EN_ROUTE, REFUSED, CANCELLED)
            .allow(EN_ROUTE, TaskStatus.ON_SCENE, CANCELLED)
            .allow(TaskStatus.ON_SCENE, DONE, CANCELLED);

    private final Map<S, Set<S>> next;
    private final Class<S> type;

    private Lifecycle(Class<S> type) {
        this.type = type;
        this.next = new EnumMap<>(type);
    }

    public boolean allows(S from, S to) {
        return next.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether nothing can follow. */
    public boolean isFinal(S state) {
        return next.getOrDefault(state, Set.of()).isEmpty();
    }

    /** The states from which something can still follow. */
    public Set<S> open() {
        EnumSet<S> open = EnumSet.noneOf(type);
        open.addAll(next.keySet());
        return open;
    }

    @SafeVarargs
    private Lifecycle<S> allow(S from, S... to) {
        next.put(from, Set.of(to));
        return this;
    }
}
