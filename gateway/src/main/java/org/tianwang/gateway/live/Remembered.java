package org.tianwang.gateway.live;

import io.vertx.core.buffer.Buffer;

/** An event in the feed's memory with its block, whose id says that everything up to it has been told. */
record Remembered(FeedEvent event, Buffer block) {}
