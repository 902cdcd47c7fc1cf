package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tianwang.ingest.stream.BackOff;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.stream.StreamSource;
import org.tianwang.ingest.stream.StreamUrl;

/**
 * Reads one stream on a platform thread of its own, because FFmpeg's reads block: open, read, and after a failure wait
 * and try again, for ever, until stopped. Attempts follow each other more and more slowly until a stream has run for a
 * while, so that one that breaks off after each picture does not keep its camera busy with connecting.
 */
final class StreamLoop {
    private static final System.Logger LOG = System.getLogger(StreamLoop.class.getName());
    private static final Duration STEADY = Duration.ofSeconds(5);
    private static final long STACK = 2L << 20; // decoders run on it, whatever -Xss says

    private final String name;
    private final StreamUrl url;
    private final StreamOpener opener;
    private final BackOff backOff;
    private final Work work;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile StreamSource current;
    private Thread thread;

    /** What is done with the stream, on the loop's thread. */
    interface Work {
        void opened(StreamSource source);

        /** One picture or packet. */
        void read(StreamSource source) throws StreamException;

        /** The stream is over; comes after every attempt, successful or not. */
        void ended(StreamFault fault);

        /** The last call. */
        void stopped();
    }

    StreamLoop(String name, StreamUrl url, StreamOpener opener, BackOff backOff, Work work) {
        this.name = name;
        this.url = url;
        this.opener = opener;
        this.backOff = backOff;
        this.work = work;
    }

    void start() {
        thread = Thread.ofPlatform().name(name).stackSize(STACK).daemon().start(this::run);
    }

    private void run() {
        try {
            while (!isStopped()) {
                work.ended(attempt());
                stop.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "stream thread interrupted name={0}", name);
        } finally {
            work.stopped();
        }
    }

    private StreamFault attempt() {
        try (StreamSource source = opener.open(url)) {
            current = source;
            work.opened(source);
            long opened = System.nanoTime();
            while (!isStopped()) {
                work.read(source);
                if (System.nanoTime() - opened > STEADY.toNanos()) {
                    backOff.reset();
                }
            }
            return StreamFault.ENDED;
        } catch (StreamException e) {
            return e.fault();
        } catch (RuntimeException | OutOfMemoryError e) { // native memory, too, ends in the latter
            LOG.log(System.Logger.Level.WARNING, "reading failed name=" + name, e);
            return StreamFault.BROKEN;
        } finally {
            current = null;
        }
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Asks it to end and returns at once; {@link #join} waits. */
    void stop() {
        stop.countDown();
        StreamSource source = current;
        if (source != null) {
            source.abort();
        }
    }

    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            LOG.log(System.Logger.Level.WARNING, "stream thread does not end name={0}", name);
        }
    }
}
