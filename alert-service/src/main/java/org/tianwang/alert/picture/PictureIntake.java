package org.tianwang.alert.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.access.Moment;
import org.tianwang.alert.task.CrewPictures;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Takes pictures in. The phone names each one beforehand, so that one sent twice is kept once, and tells its hash, so that
 * one broken on the way is refused. The bytes are kept as they came.
 */
@ApplicationScoped
public class PictureIntake {

    private static final Logger LOG = Logger.getLogger(PictureIntake.class);

    private final PictureRepository pictures;
    private final CrewPictures tasks;
    private final FileStore files;
    private final AuditTrail audit;
    private final PictureConfig config;
    private final CurrentCall call;

    PictureIntake(
            PictureRepository pictures,
            CrewPictures tasks,
            FileStore files,
            AuditTrail audit,
            PictureConfig config,
            CurrentCall call) {
        this.pictures = pictures;
        this.tasks = tasks;
        this.files = files;
        this.audit = audit;
        this.config = config;
        this.call = call;
    }

    /** A picture, and whether it is new. */
    record TakenIn(PictureView picture, boolean fresh) {}

    @Transactional
    TakenIn take(UUID taskId, UUID id, byte[] bytes, String toldHash) {
        String hash = Sha256.hex(bytes);
        Jpeg jpeg = check(bytes, hash, toldHash);
        CrewPictures.CrewTask task = tasks.lock(taskId);
        Optional<IncidentPicture> known = pictures.find(id);
        if (known.isPresent()) {
            return new TakenIn(same(known.get(), taskId, hash).view(), false);
        }
        if (task.pictures() >= config.perTask()) {
            throw new ConflictProblem("This task has as many pictures as it may have.");
        }
        Moment moment = call.occurredAfter(null);
        audit.record(Look.allowed(
                "EVIDENCE_TAKEN_IN", "incident-picture", id, "incident " + task.incidentId() + ", sha256 " + hash));
        IncidentPicture picture = keep(picture(task, id, moment, hash), bytes, jpeg);
        tasks.taken(taskId, moment, "sha256 " + hash);
        return new TakenIn(picture.view(), true);
    }

    private Jpeg check(byte[] bytes, String hash, String toldHash) {
        if (bytes == null || bytes.length == 0 || bytes.length > config.most()) {
            throw new InvalidProblem("picture", "must have between 1 and " + config.most() + " bytes");
        }
        if (toldHash != null && !toldHash.equalsIgnoreCase(hash)) {
            throw new InvalidProblem("X-Content-SHA256", "is not the hash of what arrived: send it again");
        }
        return Jpeg.of(bytes);
    }

    private static IncidentPicture same(IncidentPicture known, UUID taskId, String hash) {
        if (!known.taskId.equals(taskId) || !known.sha256.equals(hash)) {
            throw new ConflictProblem("Another picture has this id.");
        }
        return known;
    }

    private IncidentPicture picture(CrewPictures.CrewTask task, UUID id, Moment moment, String hash) {
        IncidentPicture picture = new IncidentPicture();
        picture.id = id;
        picture.incidentId = task.incidentId();
        picture.taskId = task.id();
        picture.callSign = task.callSign();
        picture.takenAt = moment.at();
        picture.receivedAt = moment.recordedAt();
        picture.atSource = moment.source();
        picture.doubt = moment.doubt();
        picture.takenBy = call.user();
        picture.sha256 = hash;
        return picture;
    }

    private IncidentPicture keep(IncidentPicture picture, byte[] bytes, Jpeg jpeg) {
        picture.bytes = bytes.length;
        picture.width = jpeg.width();
        picture.height = jpeg.height();
        try {
            picture.file = files.put(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be kept", e);
        }
        try {
            pictures.add(picture);
        } catch (RuntimeException e) {
            forget(picture.file);
            throw e;
        }
        return picture;
    }

    private void forget(String file) {
        try {
            files.delete(file);
        } catch (IOException e) {
            LOG.warnf(e, "file of a picture that was not taken in stays file=%s", file);
        }
    }
}
