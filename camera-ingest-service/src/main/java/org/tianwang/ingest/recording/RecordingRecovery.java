package org.tianwang.ingest.recording;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.tianwang.platform.file.MediaStore;

/**
 * Puts right what a killed process left. Before the first camera runs, only what recording itself builds on: drafts that
 * nobody writes any more, and gaps without a reason. Files and rows are compared later, beside the work, because that
 * takes minutes on a full disk: kept files without a row (killed between the two), and rows whose file is gone (a disk
 * fault, somebody's hand). What is lost is shown as a gap. Nothing here grows with the number of files.
 */
@ApplicationScoped
class RecordingRecovery {
    private static final Logger LOG = Logger.getLogger(RecordingRecovery.class);
    /** A file may be kept a moment before its row is, here or in another instance. */
    private static final Duration ROW_COMES = Duration.ofMinutes(10);

    private static final int STEP = 1_000;

    private final MediaStore media;
    private final List<FileOwner> owners;
    private final SegmentKeeper keeper;
    private final Clock clock;

    RecordingRecovery(MediaStore media, @All List<FileOwner> owners, SegmentKeeper keeper, Clock clock) {
        this.media = media;
        this.owners = owners;
        this.keeper = keeper;
        this.clock = clock;
    }

    void beforeTheFirstCamera() {
        try {
            int drafts = media.sweep();
            int brokenOff = keeper.brokenOff();
            LOG.infof("recordings recovered drafts=%d broken-off=%d", drafts, brokenOff);
        } catch (IOException | RuntimeException e) {
            LOG.error("recordings could not be checked at the start; recording goes on", e);
        }
    }

    @Scheduled(every = "24h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareFilesAndRows() {
        long begin = System.nanoTime();
        try {
            Walk walk = new Walk(clock.instant().minus(ROW_COMES));
            media.each(walk::visit);
            walk.removeUnknown();
            int lost = 0;
            for (FileOwner owner : owners) {
                lost += owner.compare(name -> media.find(name).isPresent());
            }
            LOG.infof(
                    "recordings compared files=%d orphans=%d lost=%d millis=%d",
                    walk.files, walk.removed, lost, (System.nanoTime() - begin) / 1_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.error("files and rows of recordings could not be compared; it is tried again in a day", e);
        }
    }

    /** Over all files, asking the owners about a batch of them at a time. */
    private final class Walk {
        private final Instant settled;
        private final List<String> batch = new ArrayList<>();
        private long files;
        private int removed;

        private Walk(Instant settled) {
            this.settled = settled;
        }

        private void visit(MediaStore.Stored file) {
            files++;
            if (file.keptAt().isBefore(settled)) {
                batch.add(file.name());
            }
            if (batch.size() == STEP) {
                removeUnknown();
            }
        }

        private void removeUnknown() {
            Set<String> unknown = new HashSet<>(batch);
            owners.forEach(owner -> unknown.removeAll(owner.known(batch)));
            batch.clear();
            unknown.forEach(this::remove);
        }

        private void remove(String name) {
            try {
                media.delete(name);
                removed++;
            } catch (IOException e) {
                LOG.warnf("an orphaned recording stays cause=%s", e);
            }
        }
    }
}
