package org.tianwang.ingest.export;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tianwang.platform.file.MediaStore;

/** Works off the orders, one at a time in each instance, and removes what has expired. */
@ApplicationScoped
class ExportJobs {
    private static final Logger LOG = Logger.getLogger(ExportJobs.class);
    private static final int STEP = 100;
    private static final int MOST_TRIES = 3;

    private final ExportRows rows;
    private final OriginalExport original;
    private final SharedExport shared;
    private final MediaStore media;

    ExportJobs(ExportRows rows, OriginalExport original, SharedExport shared, MediaStore media) {
        this.rows = rows;
        this.original = original;
        this.shared = shared;
        this.media = media;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        for (Optional<ExportRow> job = rows.claim(); job.isPresent(); job = rows.claim()) {
            run(job.get());
        }
    }

    private void run(ExportRow job) {
        if (job.tries() > MOST_TRIES) {
            // Whatever ends the process here would end it at each start, and recording with it.
            LOG.errorf(
                    "an export was given up: each try ended with the process clip=%s",
                    job.view().id());
            rows.failed(
                    job.view().id(), "The service stopped three times while it made this clip; it is not tried again.");
            return;
        }
        try {
            ExportRows.Made made = job.view().kind() == ClipKind.ORIGINAL ? original.make(job) : shared.make(job);
            rows.ready(job.view().id(), made);
        } catch (ExportFailure told) {
            rows.failed(job.view().id(), told.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "an export failed clip=%s", job.view().id());
            rows.failed(job.view().id(), "The clip could not be made; the reason is in the service's log.");
        }
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeExpired() throws IOException {
        List<ExportRow> expired;
        do {
            expired = rows.expired(STEP);
            for (ExportRow row : expired) {
                if (row.file() != null) {
                    media.delete(row.file());
                }
                rows.expire(row.view().id());
            }
        } while (expired.size() == STEP);
    }
}
