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

/** Forgets pictures past their time: the file first, so that a crash between leaves a row to be tried again. */
@ApplicationScoped
class PictureRetention {

    private static final Logger LOG = Logger.getLogger(PictureRetention.class);
    private static final int BATCH = 200;

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
    }

    /** Returns how many went. */
    int expire() {
        Instant before = clock.instant().minus(config.keep());
        List<IncidentPicture> due = pictures.receivedBefore(before, BATCH);
        int gone = 0;
        for (IncidentPicture picture : due) {
            try {
                files.delete(picture.file);
                pictures.remove(picture);
                gone++;
            } catch (IOException e) {
                LOG.warnf(e, "picture not forgotten, tried again picture=%s", picture.id);
            }
        }
        if (gone > 0) {
            retention.writeDown("incident_picture", before, gone);
        }
        return gone;
    }
}
