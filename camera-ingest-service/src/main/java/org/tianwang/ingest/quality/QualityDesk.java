package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * The slow side of one camera's watch: reads and keeps what was learnt, takes pictures of findings, tells the listener.
 * Called by the reading thread, works on the shared worker; {@code active} belongs to the worker.
 */
final class QualityDesk {
    private final UUID cameraId;
    private final QualityWatches.Shared shared;
    private final PictureKeeper pictures;

    private final Map<FindingKind, QualityFinding> active = new EnumMap<>(FindingKind.class);
    private boolean recalled;
    private volatile Instant referenceDue = Instant.MAX;

    /** @param active findings that were on before, told once with the first answer */
    record Learnt(int slot, Usual usual, Set<FindingKind> active) {}

    QualityDesk(UUID cameraId, QualityWatches.Shared shared, PictureKeeper pictures) {
        this.cameraId = cameraId;
        this.shared = shared;
        this.pictures = pictures;
    }

    Duration keepEvery() {
        return shared.config().keepEvery();
    }

    /** Tried again until the database answers; a camera that is gone is never judged. */
    void recall(int slot, Consumer<Learnt> whenRead) {
        shared.later("baseline not read", cameraId, () -> {
            if (!recalled) {
                QualityMemory.Known known = shared.memory().recall(cameraId).orElse(null);
                if (known == null) {
                    return;
                }
                known.active().forEach(finding -> active.put(FindingKind.valueOf(finding.kind()), finding));
                scheduleReference(known.referenceAt());
                recalled = true;
            }
            Usual usual = shared.baselines().load(cameraId, slot).orElse(null);
            whenRead.accept(new Learnt(slot, usual, Set.copyOf(active.keySet())));
        });
    }

    void forget() {
        shared.once("baseline not forgotten", cameraId, () -> {
            active.clear();
            shared.baselines().forget(cameraId);
        });
    }

    void keep(int slot, Usual usual, Instant at) {
        shared.once("baseline not kept", cameraId, () -> shared.baselines().save(cameraId, slot, usual, at));
    }

    void changed(VideoFrame picture, List<QualityJudge.Change> changes) {
        VideoFrame own = picture.share();
        shared.withPicture("finding not told", cameraId, own, () -> {
            for (QualityJudge.Change change : changes) {
                apply(own, change);
            }
            shared.later("finding not told", cameraId, () -> shared.listener()
                    .findings(cameraId, List.copyOf(active.values())));
        });
    }

    private void apply(VideoFrame picture, QualityJudge.Change change) {
        FindingKind kind = change.reading().kind();
        if (change.raised()) {
            active.put(
                    kind,
                    new QualityFinding(
                            kind.name(),
                            rounded(change.reading().value()),
                            rounded(change.reading().limit()),
                            pictures.keep(picture).orElse(null),
                            picture.receivedAt()));
        } else {
            active.remove(kind);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** A good picture: kept now and then, to compare with when one day it is not. */
    void fine(VideoFrame picture) {
        Instant at = picture.receivedAt();
        if (at.isBefore(referenceDue)) {
            return;
        }
        scheduleReference(at);
        VideoFrame own = picture.share();
        shared.withPicture("reference picture not kept", cameraId, own, () -> pictures.keep(own)
                .ifPresent(id -> shared.listener().reference(cameraId, id, at)));
    }

    private void scheduleReference(Instant last) {
        referenceDue = last == null ? Instant.MIN : last.plus(shared.config().referenceEvery());
    }
}
