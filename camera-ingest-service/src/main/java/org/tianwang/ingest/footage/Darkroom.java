package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.mux.ClipMaker;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.problem.UnavailableProblem;

/**
 * Makes files for one answer: clips cut out of segments, pictures encoded anew. Encoding takes a whole core, so only two
 * work at once, on platform threads because native code would pin a virtual one's carrier; others wait a moment, then
 * are told to come back.
 */
@ApplicationScoped
class Darkroom {
    /** What OpenH264 makes of pictures of these sizes: constrained baseline, at most level 4. */
    static final String CODEC = "avc1.42C028";

    private static final int PLACES = 2;
    private static final int PATIENCE_SECONDS = 15;

    private final MediaStore media;
    private final Semaphore places = new Semaphore(PLACES, true);

    Darkroom(MediaStore media) {
        this.media = media;
    }

    Media make(ClipMaker maker, List<ClipMaker.Part> parts) {
        boolean place = false;
        MediaStore.Draft draft = null;
        try {
            place = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!place) {
                throw new UnavailableProblem(
                        "Too many clips are being made at this moment. Try again in some seconds.");
            }
            draft = media.begin();
            onPlatformThread(maker, parts, draft.path());
            return Media.made(draft.path(), draft::discard);
        } catch (IOException e) {
            discard(draft);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableProblem("The service is stopping. Try again.");
        } finally {
            if (place) {
                places.release();
            }
        }
    }

    private static void onPlatformThread(ClipMaker maker, List<ClipMaker.Part> parts, Path file)
            throws IOException, InterruptedException {
        Exception[] failure = new Exception[1];
        Thread worker = Thread.ofPlatform().name("clip").start(() -> {
            try {
                maker.make(parts, file, done -> {});
            } catch (Exception e) {
                failure[0] = e;
            }
        });
        worker.join();
        if (failure[0] != null) {
            throw failure[0] instanceof IOException io ? io : new IOException("the clip was not made", failure[0]);
        }
    }

    private static void discard(MediaStore.Draft draft) {
        if (draft != null) {
            draft.discard();
        }
    }
}
