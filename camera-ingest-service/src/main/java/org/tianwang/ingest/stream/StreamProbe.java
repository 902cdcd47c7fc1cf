package org.tianwang.ingest.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Tries a stream step by step and tells of each as it is done. Goes through the same policy, relay and options as the
 * real opener, so that what works here works there. Blocks for as long as {@code watch} and the connecting takes; ends
 * by itself whatever the camera does.
 */
public final class StreamProbe {
    private static final double ENOUGH_SECONDS = 12;

    private final AddressPolicy addresses;
    private final FilePolicy files;
    private final Dialler dialler;
    private final Duration watch;

    /** @param watch how long to wait for a key frame, and how long to look at the stream */
    public StreamProbe(
            AddressPolicy addresses,
            FilePolicy files,
            Duration connectTimeout,
            Duration watch,
            boolean verifyCertificates) {
        this.addresses = addresses;
        this.files = files;
        this.dialler = new Dialler(connectTimeout, watch, verifyCertificates);
        this.watch = watch;
    }

    /** @throws StreamException with the fault of the step that failed, which was told before */
    public ProbeFindings run(StreamUrl url, Consumer<ProbeStep> listener) throws StreamException {
        Steps steps = new Steps(listener);
        return url.scheme() == StreamUrl.Scheme.FILE ? file(url, steps) : network(url, steps);
    }

    private ProbeFindings file(StreamUrl url, Steps steps) throws StreamException {
        Path file = steps.take(ProbeStep.Name.ADDRESS, () -> files.check(url));
        return look("file:" + file, Map.of("protocol_whitelist", "file"), null, steps);
    }

    private ProbeFindings network(StreamUrl url, Steps steps) throws StreamException {
        var found = steps.take(ProbeStep.Name.ADDRESS, () -> addresses.check(url));
        try (CameraRelay relay = steps.take(
                ProbeStep.Name.CONNECTION, () -> CameraRelay.open(url, found, dialler, watch.multipliedBy(2)))) {
            return look(url.throughRelay(relay.port()), FfmpegStreamOpener.options(url), relay, steps);
        }
    }

    private ProbeFindings look(String address, Map<String, String> options, CameraRelay relay, Steps steps)
            throws StreamException {
        try (Deadline deadline = new Deadline(relay);
                Reading reading = steps.take(ProbeStep.Name.STREAM, () -> open(address, options, relay, deadline))) {
            steps.take(ProbeStep.Name.KEY_FRAME, () -> reading.keyFrame());
            Duration first = steps.take(ProbeStep.Name.PICTURE, () -> reading.picture(steps));
            steps.take(ProbeStep.Name.STEADINESS, () -> reading.steady());
            return reading.findings(first);
        }
    }

    private Reading open(String address, Map<String, String> options, CameraRelay relay, Deadline deadline)
            throws StreamException {
        deadline.in(watch.multipliedBy(2), StreamFault.NO_PICTURE);
        try {
            FfmpegInput input = FfmpegInput.open(address, options);
            try {
                return new Reading(input, VideoDecoder.open(input.video()), relay, deadline);
            } catch (StreamException e) {
                input.close();
                throw e;
            }
        } catch (StreamException e) {
            throw new StreamException(explain(e.fault(), relay, deadline), e);
        }
    }

    /** What the deadline says counts for most, then the relay's word; FFmpeg sees only that the door was shut. */
    private static StreamFault explain(StreamFault reported, CameraRelay relay, Deadline deadline) {
        if (deadline.passed() != null) {
            return deadline.passed();
        }
        return relay == null ? reported : relay.fault().orElse(reported);
    }

    /** Runs the steps, times them and tells of them. */
    private static final class Steps {
        private final Consumer<ProbeStep> listener;
        private final long start = System.nanoTime();

        private interface Step<T> {
            T run() throws StreamException;
        }

        private Steps(Consumer<ProbeStep> listener) {
            this.listener = listener;
        }

        private <T> T take(ProbeStep.Name name, Step<T> step) throws StreamException {
            long from = System.nanoTime();
            try {
                T result = step.run();
                listener.accept(new ProbeStep(name, Duration.ofNanos(System.nanoTime() - from), null));
                return result;
            } catch (StreamException e) {
                listener.accept(new ProbeStep(name, Duration.ofNanos(System.nanoTime() - from), e.fault()));
                throw e;
            }
        }

        private Duration sinceStart() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Shuts the relay's door when a step takes too long, which ends any read that FFmpeg hangs in. */
    private static final class Deadline implements AutoCloseable {
        private final CameraRelay relay;
        private Thread waiting;
        private volatile StreamFault passed;

        private Deadline(CameraRelay relay) {
            this.relay = relay;
        }

        private void in(Duration time, StreamFault fault) {
            close();
            waiting = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(time);
                    passed = fault;
                    if (relay != null) {
                        relay.close();
                    }
                } catch (InterruptedException inTime) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        private StreamFault passed() {
            return passed;
        }

        @Override
        public void close() {
            if (waiting != null) {
                waiting.interrupt();
            }
        }
    }

    /** The stream, opened: packets are measured as they come, and decoded from the first key frame on. */
    private final class Reading implements AutoCloseable {
        private final FfmpegInput input;
        private final VideoDecoder decoder;
        private final CameraRelay relay;
        private final Deadline deadline;
        private final PacketMeter meter = new PacketMeter();
        private final AVPacket packet = avcodec.av_packet_alloc();
        private final AVFrame frame = avutil.av_frame_alloc();
        private boolean pictureSeen;
        private boolean keySeen;
        private long lastPacket = System.nanoTime();

        private Reading(FfmpegInput input, VideoDecoder decoder, CameraRelay relay, Deadline deadline) {
            this.input = input;
            this.decoder = decoder;
            this.relay = relay;
            this.deadline = deadline;
        }

        private Void keyFrame() throws StreamException {
            deadline.in(watch, StreamFault.NO_KEY_FRAME);
            while (!keySeen) {
                if (!read()) {
                    throw failed(StreamFault.ENDED);
                }
            }
            return null;
        }

        private Duration picture(Steps steps) throws StreamException {
            deadline.in(watch, StreamFault.NO_PICTURE);
            while (!pictureSeen) {
                if (!read()) {
                    throw failed(StreamFault.NO_PICTURE);
                }
            }
            return steps.sinceStart();
        }

        /** A file is read as fast as it decodes, hence the limit in the stream's own time too. */
        private Void steady() throws StreamException {
            deadline.in(watch.multipliedBy(2), StreamFault.STALLED);
            long until = System.nanoTime() + watch.toNanos();
            boolean more = true;
            while (more && System.nanoTime() < until && meter.span() < ENOUGH_SECONDS) {
                more = read();
            }
            if (!more && relay != null && meter.span() < 1) {
                throw failed(StreamFault.ENDED);
            }
            return null;
        }

        private boolean read() throws StreamException {
            try {
                if (deadline.passed() != null) {
                    throw new StreamException(deadline.passed());
                }
                if (!input.read(packet)) {
                    return false;
                }
            } catch (StreamException e) {
                throw failed(e.fault());
            }
            if (deadline.passed() == null) { // FFmpeg gives its last packet away when the door is shut
                lastPacket = System.nanoTime();
            }
            if (relay != null) {
                relay.progressed();
            }
            if (input.isVideo(packet)) {
                see();
            }
            avcodec.av_packet_unref(packet);
            return true;
        }

        private void see() {
            boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
            keySeen |= key;
            meter.see(seconds(packet.dts()), key);
            decoder.send(packet);
            while (decoder.receive(frame)) {
                pictureSeen = true;
                avutil.av_frame_unref(frame);
            }
        }

        private double seconds(long stamp) {
            AVRational base = input.video().time_base();
            return stamp == avutil.AV_NOPTS_VALUE ? Double.NaN : stamp * (double) base.num() / base.den();
        }

        /** Waiting for a key frame in vain means something else when nothing comes at all. */
        private StreamException failed(StreamFault reported) {
            StreamFault fault = explain(reported, relay, deadline);
            boolean silent = System.nanoTime() - lastPacket > watch.toNanos() / 4;
            return new StreamException(fault == StreamFault.NO_KEY_FRAME && silent ? StreamFault.STALLED : fault);
        }

        private ProbeFindings findings(Duration firstPicture) {
            var parameters = input.video().codecpar();
            return new ProbeFindings(
                    avcodec.avcodec_get_name(parameters.codec_id()).getString(),
                    parameters.width(),
                    parameters.height(),
                    meter.framesPerSecond(),
                    meter.keyFrameInterval(),
                    firstPicture,
                    decoder.damaged());
        }

        @Override
        public void close() {
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            decoder.close();
            input.close();
        }
    }
}
