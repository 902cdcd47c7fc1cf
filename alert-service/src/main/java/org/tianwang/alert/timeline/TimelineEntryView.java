package org.tianwang.alert.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One stamp of an incident's timeline.
 *
 * @param incidentId the incident it belongs to: another one's than asked for when that one was merged
 * @param recordedAt when we heard of it; {@code at} is when it happened
 * @param atSource whose clock {@code at} is from: {@code SERVER} or {@code DEVICE}
 * @param type what happened, such as {@code TASK_ACCEPTED}
 * @param source what set it: {@code USER}, {@code RULE}, {@code CLOCK} or {@code SYSTEM}
 * @param subjectId the alert or task concerned, or null for the incident itself
 */
public record TimelineEntryView(
        UUID id,
        UUID incidentId,
        Instant at,
        Instant recordedAt,
        String atSource,
        String type,
        String source,
        String actor,
        UUID subjectId,
        String text) {}
