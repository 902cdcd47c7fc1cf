package org.tianwang.alert.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One stamp of an incident's timeline.
 *
 * @param type what happened, such as {@code TASK_ACCEPTED}
 * @param source what set it: {@code USER}, {@code RULE}, {@code CLOCK} or {@code SYSTEM}
 * @param subjectId the alert or task concerned, or null for the incident itself
 */
public record TimelineEntryView(
        UUID id, Instant at, String type, String source, String actor, UUID subjectId, String text) {}
