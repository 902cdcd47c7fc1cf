package org.tianwang.alert.clock;

/**
 * Clocks, called {@code c}, of incidents that were merged into another one while they ran: from then on somebody answers for
 * the other one, whose clock counts. A unit's own stages go on, whichever report it was sent for, and so does what was done
 * before the merge.
 */
final class MergedAway {

    static final String SQL = """
            exists (select 1 from incident i where i.id = c.incident_id and c.task_id is null
                    and i.merged_into is not null and (c.done_at is null or c.done_at > i.merged_at))""";

    private MergedAway() {}
}
