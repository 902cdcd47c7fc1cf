package org.tianwang.contracts.ops;

import java.time.Instant;

/**
 * One stage's clock: when it began, when it is due, when it was done or breached (null while not).
 */
public record StageClock(Stage stage, Instant startedAt, Instant dueAt, Instant doneAt, Instant breachedAt) {}
