package org.tianwang.ingest.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.StreamFault;

/** One picture listener's short queue and thread; the oldest picture makes room for the newest. */
final class PicturePump implements PacketTap {
    private static final System.Logger LOG = System.getLogger(PicturePump.class.getName());
    private static final int WAITING = 4;

    private final PictureListener listener;
    private final Consumer<PicturePump> onClose;
    private final Deque<VideoFrame> queue = new ArrayDeque<>();
    private StreamFault ended;
    private boolean closed;

    PicturePump(PictureListener listener, Consumer<PicturePump> onClose) {
        this.listener = listener;
        this.onClose = onClose;
    }

    void start(String name) {
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** @param picture stays the caller's */
    synchronized void offer(VideoFrame picture) {
        if (closed) {
            return;
        }
        if (queue.size() >= WAITING) {
            queue.poll().close();
        }
        queue.add(picture.share());
        notifyAll();
    }

    synchronized void end(StreamFault fault) {
        drop();
        ended = fault;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            drop();
            notifyAll();
        }
        onClose.accept(this);
    }

    private void drop() {
        queue.forEach(VideoFrame::close);
        queue.clear();
    }

    private void run() {
        try {
            while (awaitWork()) {
                turn();
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "picture listener interrupted");
        } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
            LOG.log(System.Logger.Level.ERROR, "a picture listener failed and is detached", e);
        } finally {
            close();
            listener.detached();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!closed && ended == null && queue.isEmpty()) {
            wait();
        }
        return !closed;
    }

    private void turn() {
        StreamFault fault;
        VideoFrame picture;
        synchronized (this) {
            fault = ended;
            ended = null;
            picture = fault == null ? queue.poll() : null;
        }
        if (fault != null) {
            listener.ended(fault);
        } else if (picture != null) {
            try (picture) {
                listener.picture(picture);
            }
        }
    }
}
