package org.tianwang.ingest.live;

import java.util.UUID;
import org.tianwang.ingest.pipeline.StreamKind;

/** What viewers can share: the same camera, the same stream, with its masks or without. */
record LiveKey(UUID camera, StreamKind stream, boolean masked) {}
