package org.tianwang.ingest.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.picture.PictureAccess;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.pipeline.StreamKind;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Caller;

/** Lets people look: right, stream, room, and the audit entry before the first byte. */
@ApplicationScoped
class LiveService {
    private final PictureAccess access;
    private final CameraService cameras;
    private final Pipelines pipelines;
    private final LiveViews views;
    private final AuditTrail audit;
    private final Caller caller;
    private final Set<String> originalsRoles;
    private final Clock clock;

    /** @param purpose may be empty, except for originals */
    record Wish(UUID camera, StreamKind stream, boolean original, String purpose) {}

    LiveService(
            PictureAccess access,
            CameraService cameras,
            Pipelines pipelines,
            LiveViews views,
            AuditTrail audit,
            Caller caller,
            IngestConfig config,
            Clock clock) {
        this.access = access;
        this.cameras = cameras;
        this.pipelines = pipelines;
        this.views = views;
        this.audit = audit;
        this.caller = caller;
        this.originalsRoles = config.live().originalsRoles().orElse(Set.of());
        this.clock = clock;
    }

    /** What would be shown; refuses for the same reasons as {@link #admit}. */
    LiveOffer offer(Wish wish) {
        mayLook(wish);
        LiveKey key = key(wish);
        views.mustHaveRoom(key);
        return new LiveOffer(
                wish.camera(), key.stream().name(), key.masked(), "/api/v1/cameras/" + wish.camera() + "/live");
    }

    /** Lets in and writes it down. */
    LiveView.Admission admit(Wish wish) {
        PictureAccess.Permit permit = mayLook(wish);
        LiveKey key = key(wish);
        views.mustHaveRoom(key);
        String action = wish.original() ? "LIVE_ORIGINAL_VIEWED" : "LIVE_VIEWED";
        audit.record(Look.allowed(action, "camera", wish.camera(), wish.purpose()));
        Instant now = clock.instant();
        return new LiveView.Admission(
                key, permit, audit.actor(), now, caller.signedInUntil().orElse(now));
    }

    /** Refuses who may not look at all, before it is asked where the camera runs. */
    PictureAccess.Permit mayLook(Wish wish) {
        PictureAccess.Permit permit = access.check(wish.camera());
        if (wish.original()) {
            if (!caller.hasAny(originalsRoles)) {
                throw new ForbiddenProblem("Your role may not see pictures without their privacy masks.");
            }
            if (wish.purpose().isBlank()) {
                throw new InvalidProblem("purpose", "is needed for a look without privacy masks");
            }
        }
        return permit;
    }

    private LiveKey key(Wish wish) {
        CameraHealthView health = cameras.health(wish.camera());
        CameraProfile profile = pipelines.profile(wish.camera()).orElse(null);
        if (profile == null || health.health() == CameraHealth.OFFLINE) {
            String reason = health.reason() == null ? "the camera has no stream yet" : health.reason();
            throw new ConflictProblem("There is no live picture of this camera now: " + reason + ".");
        }
        return LiveFeeds.key(profile, wish.stream(), wish.original());
    }
}
