package org.tianwang.ingest.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The real opener: policy, then the relay's dial, then FFmpeg through the relay. A file is opened by its real path. The
 * options are what cameras need to answer quickly; FFmpeg's own defaults wait five seconds for a picture.
 */
public final class FfmpegStreamOpener implements StreamOpener {
    private final AddressPolicy addresses;
    private final FilePolicy files;
    private final Dialler dialler;
    private final Clock clock;
    private final Duration pictureTimeout;

    /** @param silence a camera that sends nothing for so long counts as stalled */
    public FfmpegStreamOpener(
            AddressPolicy addresses,
            FilePolicy files,
            Clock clock,
            Duration connectTimeout,
            Duration silence,
            boolean verifyCertificates) {
        this.addresses = addresses;
        this.files = files;
        this.clock = clock;
        this.dialler = new Dialler(connectTimeout, silence, verifyCertificates);
        this.pictureTimeout = silence.multipliedBy(2);
    }

    @Override
    public StreamSource open(StreamUrl url) throws StreamException {
        return url.scheme() == StreamUrl.Scheme.FILE ? openFile(url) : openNetwork(url);
    }

    private StreamSource openFile(StreamUrl url) throws StreamException {
        Path file = files.check(url);
        return source(url, "file:" + file, Map.of("protocol_whitelist", "file"), FileConnection.to(file));
    }

    private StreamSource openNetwork(StreamUrl url) throws StreamException {
        CameraRelay relay = CameraRelay.open(url, addresses.check(url), dialler, pictureTimeout);
        RelayConnection connection = new RelayConnection(relay);
        try {
            return source(url, url.throughRelay(relay.port()), options(url), connection);
        } catch (StreamException e) {
            relay.close();
            throw new StreamException(connection.explain(e.fault()), e);
        }
    }

    private StreamSource source(
            StreamUrl url, String address, Map<String, String> options, FfmpegSource.Connection connection)
            throws StreamException {
        FfmpegInput input = FfmpegInput.open(address, options);
        try {
            VideoDecoder decoder = VideoDecoder.open(input.video());
            Pacer pacer = isRecording(url, input) ? new Pacer(System::nanoTime) : null;
            return new FfmpegSource(input, decoder, connection, pacer, clock, pictureTimeout);
        } catch (StreamException e) {
            input.close();
            throw e;
        }
    }

    /** An RTSP server plays its recordings at their own speed itself. */
    private static boolean isRecording(StreamUrl url, FfmpegInput input) {
        return switch (url.scheme()) {
            case FILE -> true;
            case HTTP, HTTPS -> input.recorded();
            default -> false;
        };
    }

    static Map<String, String> options(StreamUrl url) {
        Map<String, String> options = new HashMap<>();
        options.put("analyzeduration", "500000");
        options.put("probesize", "2000000");
        options.put("fflags", "nobuffer");
        switch (url.scheme().plain()) {
            case "rtsp" -> {
                options.put("protocol_whitelist", "rtsp,rtp,tcp");
                options.put("rtsp_transport", "tcp");
                options.put("allowed_media_types", "video");
                options.put("timeout", "10000000");
            }
            case "http" -> {
                options.put("protocol_whitelist", "http,tcp");
                options.put("max_redirects", "0");
                options.put("http_proxy", ""); // the one of the environment is not meant for cameras
                options.put("headers", "Host: " + url.host() + ":" + url.port() + "\r\n");
                options.put("rw_timeout", "10000000");
            }
            default -> options.put("protocol_whitelist", "rtmp,tcp");
        }
        return options;
    }

    /** The relay's word counts for more: FFmpeg sees only that the door was shut. */
    private record RelayConnection(CameraRelay relay) implements FfmpegSource.Connection {
        @Override
        public StreamFault explain(StreamFault reported) {
            return relay.fault().orElse(reported);
        }

        @Override
        public void progressed() {
            relay.progressed();
        }

        @Override
        public void close() {
            relay.close();
        }
    }
}
