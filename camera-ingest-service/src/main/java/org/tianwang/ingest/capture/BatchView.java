package org.tianwang.ingest.capture;

import java.util.List;
import org.tianwang.ingest.capture.CaptureOutcome.Status;

/** What became of a batch, each item in its place. */
public record BatchView(long accepted, long duplicates, long rejected, List<CaptureOutcome> items) {

    static BatchView of(List<CaptureOutcome> items) {
        return new BatchView(
                count(items, Status.ACCEPTED), count(items, Status.DUPLICATE), count(items, Status.REJECTED), items);
    }

    private static long count(List<CaptureOutcome> items, Status status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
