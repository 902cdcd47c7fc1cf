package org.tianwang.alert.picture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.tianwang.alert.retention.Retention;
import org.tianwang.platform.file.FileStore;

/**
 * Forgets pictures past their time that no case holds. First the row, together with a note of its file; the file only
 * once that is settled, so that a row that stays never points to a file that has gone. A crash between leaves the note,
 * and the next run deletes the file.
 */
@ApplicationScoped
class PictureRetention {

    private static final Logger LOG = Logger.getLogger(PictureRetention.class);
    private static final int BATCH = 200;

    /** In one run; what is left goes with the next. */
    private static final int FILES = 10_000;

    private final PictureRepository pictures;
    private final FileStore files;
    private final Retention retention;
    private final PictureConfig config;
    private final Clock clock;

    PictureRetention(
            PictureRepository pictures, FileStore files, Retention retention, PictureConfig config, Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.retention = retention;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::expire) == BATCH) {
            // a full batch means that more is due
        }
        deleteFiles();
    }

    /** Settles one batch of rows; returns how many went. */
    int expire() {
        Instant before = clock.instant().minus(config.keep());
        List<IncidentPicture> due = pictures.due(before, BATCH);
        due.forEach(pictures::remove);
        if (!due.isEmpty()) {
            retention.writeDown("incident_picture", before, due.size());
        }
        return due.size();
    }

    /** Deletes the files of rows that have gone; one that cannot be deleted is tried again in the next run. */
    void deleteFiles() {
        for (String file : QuarkusTransaction.requiringNew().call(() -> pictures.forgottenFiles(FILES))) {
            try {
                files.delete(file);
                QuarkusTransaction.requiringNew().run(() -> pictures.fileGone(file));
            } catch (IOException e) {
                LOG.warnf(e, "file of a forgotten picture not deleted, tried again file=%s", file);
            }
        }
    }
}
