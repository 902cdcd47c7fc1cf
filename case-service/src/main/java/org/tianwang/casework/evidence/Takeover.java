package org.tianwang.casework.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.id.Ids;

/**
 * Takes a case's pictures over, one after the other: the bytes are fetched outside any transaction, held against the hash
 * under which they were taken in, kept, and entered with their chain of custody at once. One that is here already is
 * passed over, so that an order may be done twice; one that is broken where it lies holds up none of the others.
 */
@ApplicationScoped
class Takeover {

    static final String SERVICE = "case-service";

    private static final Logger LOG = Logger.getLogger(Takeover.class);

    private final PictureSource source;
    private final EvidenceRepository evidence;
    private final Custody custody;
    private final FileStore files;
    private final Clock clock;

    Takeover(PictureSource source, EvidenceRepository evidence, Custody custody, FileStore files, Clock clock) {
        this.source = source;
        this.evidence = evidence;
        this.custody = custody;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Answers how many were new; stops when the line breaks.
     *
     * @throws LostPicture once all others are here, if there were any that cannot be had
     */
    int run(TakeoverOrders.Order order) throws IOException {
        Set<UUID> here = QuarkusTransaction.requiringNew().call(() -> evidence.sourcesOf(order.caseId()));
        int fresh = 0;
        int lost = 0;
        for (ScenePicture picture : source.of(order.incidentId())) {
            if (here.contains(picture.id())) {
                continue;
            }
            try {
                takeOver(order, picture);
                fresh++;
            } catch (LostPicture e) {
                lost++;
                LOG.errorf(
                        "picture cannot be had case=%s picture=%s cause=%s",
                        order.caseId(), picture.id(), e.getMessage());
            }
        }
        if (lost > 0) {
            throw new LostPicture(lost + " pictures cannot be had, " + fresh + " others were taken over");
        }
        return fresh;
    }

    private void takeOver(TakeoverOrders.Order order, ScenePicture picture) throws IOException {
        byte[] bytes = source.content(order.incidentId(), picture.id());
        String hash = Sha256.hex(bytes);
        if (!hash.equals(picture.sha256())) {
            throw new LostPicture("it came with another hash than it was taken in under");
        }
        String file = files.put(bytes);
        try {
            QuarkusTransaction.requiringNew().run(() -> enter(order, picture, bytes.length, file));
        } catch (RuntimeException e) {
            files.delete(file);
            throw e;
        }
        LOG.infof("evidence taken over case=%s picture=%s", order.caseId(), picture.id());
    }

    private void enter(TakeoverOrders.Order order, ScenePicture picture, int bytes, String file) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Evidence piece = new Evidence();
        piece.id = Ids.next(clock);
        piece.caseId = order.caseId();
        piece.kind = Evidence.SCENE_PICTURE;
        piece.sourceId = picture.id();
        piece.callSign = picture.callSign();
        piece.takenAt = picture.takenAt();
        piece.atSource = picture.atSource();
        piece.doubt = picture.doubt();
        piece.takenBy = picture.takenBy();
        piece.receivedAt = picture.receivedAt();
        piece.takenOverAt = now;
        piece.mediaType = "image/jpeg";
        piece.sha256 = picture.sha256();
        piece.bytes = bytes;
        piece.width = picture.width();
        piece.height = picture.height();
        piece.file = file;
        evidence.add(piece);
        String from = "incident " + order.incidentId();
        custody.add(
                piece.id,
                new Custody.Act(CustodyAction.TAKEN_IN, picture.takenBy(), picture.receivedAt(), from),
                picture.sha256());
        custody.add(piece.id, new Custody.Act(CustodyAction.TAKEN_OVER, SERVICE, now, from), picture.sha256());
    }
}
