package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.mux.ClipMaker;
import org.tianwang.ingest.recording.StoredSegment;
import org.tianwang.platform.file.MediaStore;
import org.tianwang.platform.problem.UnavailableProblem;

/**
 * Makes files for one answer: clips cut out of segments, pictures encoded anew. Encoding takes a whole core, so only two
 * clips are made and four pictures found at once, on platform threads because native code would pin a virtual one's carrier,
 * and with a few of those the whole service stands; others wait a moment, then are told to come back.
 */
@ApplicationScoped
class Darkroom {
    /** What OpenH264 makes of pictures of these sizes: constrained baseline, at most level 4. */
    static final String CODEC = "avc1.42C028";

    private static final int PLACES = 2;
    static final int PICTURES = 4;
    private static final int PATIENCE_SECONDS = 15;

    private final MediaStore media;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore pictures = new Semaphore(PICTURES, true);

    Darkroom(MediaStore media) {
        this.media = media;
    }

    /** Whether browsers play it as it was recorded; H.265 they mostly do not. */
    static boolean plays(StoredSegment segment) {
        return segment.codec() != null;
    }

    Media make(ClipMaker maker, List<ClipMaker.Part> parts) {
        return inPlace(places, "Too many clips are being made at this moment. Try again in some seconds.", () -> {
            MediaStore.Draft draft = media.begin();
            try {
                onPlatformThread("clip", () -> {
                    maker.make(parts, draft.path(), done -> {});
                    return null;
                });
                return Media.made(draft.path(), draft::discard);
            } catch (IOException | InterruptedException | RuntimeException e) {
                draft.discard();
                throw e;
            }
        });
    }

    /** Decodes up to a picture, which may lie minutes behind its segment's first one. */
    byte[] picture(Callable<byte[]> decoding) {
        return inPlace(
                pictures,
                "Too many pictures are looked for at this moment. Try again in some seconds.",
                () -> onPlatformThread("picture", decoding));
    }

    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T inPlace(Semaphore places, String noneFree, Work<T> work) {
        boolean place = false;
        try {
            place = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!place) {
                throw new UnavailableProblem(noneFree);
            }
            return work.run();
        } catch (IOException e) {
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

    private static <T> T onPlatformThread(String name, Callable<T> work) throws IOException, InterruptedException {
        var made = new FutureTask<>(work);
        Thread.ofPlatform().name(name).start(made);
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? io
                    : new IOException("the " + name + " was not made", e.getCause());
        }
    }
}
