package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/**
 * Cameras within the caller's jurisdiction, removed ones too, for features that give out what a camera has left behind:
 * whoever removes a camera must not thereby take away its evidence.
 */
@ApplicationScoped
public class KnownCameras {
    private final CameraRepository repository;
    private final Caller caller;

    KnownCameras(CameraRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /** Refuses a camera of another township as if it had never been. */
    @Transactional
    public KnownCamera get(UUID id) {
        Camera camera = repository.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("camera", id));
        caller.mustSee(camera.townshipCode(), "camera", id);
        return KnownCamera.of(camera);
    }

    /**
     * Pages of those that were there at {@code since} or after.
     *
     * @param streaming whether only cameras with a stream are wanted; of a removed one nobody knows any more
     */
    @Transactional
    public Page<KnownCamera> list(String tier, String township, boolean streaming, Instant since, PageQuery page) {
        CameraFilter filter = CameraFilter.of(tier, township, null, null, null).withRemovedSince(since);
        return Page.of(
                repository.page(streaming ? filter.withStream() : filter, caller.jurisdiction(), page).stream()
                        .map(KnownCamera::of)
                        .toList(),
                page,
                camera -> camera,
                camera -> new Cursor(camera.createdAt(), camera.id()));
    }
}
