package org.tianwang.alert.watchlist;

import java.util.UUID;

/** How many entries of an import were decided on at once. */
public record DecidedBatch(UUID batchId, int entries) {}
