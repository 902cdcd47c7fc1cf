package org.tianwang.casework.evidence;

import java.time.Instant;
import java.util.UUID;

/** One line of a chain of custody. */
public record CustodyView(UUID id, Instant at, String actor, CustodyAction action, String reason, String sha256) {}
