package org.tianwang.alert.tally;

/**
 * One camera's or watch-list entry's alerts, and what became of them.
 *
 * @param name the camera's name or the registered plate; null when it is not known any more
 */
public record SubjectOutcomes(String id, String name, String townshipCode, Outcomes outcomes) {}
