package org.tianwang.ingest.pipeline;

import java.util.concurrent.ThreadLocalRandom;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.stream.BackOff;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.stream.StreamUrl;

/** Makes reading loops with the configured patience. */
record StreamLoops(StreamOpener opener, IngestConfig.Stream config) {

    StreamLoop loop(String name, StreamUrl url, StreamLoop.Work work) {
        BackOff backOff = new BackOff(config.firstRetry(), config.longestRetry(), ThreadLocalRandom.current());
        return new StreamLoop(name, url, opener, backOff, work);
    }
}
