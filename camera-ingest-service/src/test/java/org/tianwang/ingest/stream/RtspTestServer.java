package org.tianwang.ingest.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A small RTSP camera for tests: one H.264 stream over TCP, looped at a steady rate, RTP by RFC 6184 (single units and
 * FU-A). It can also misbehave as cameras do, and stand for many cameras: whoever connects later begins later in the clip.
 */
public final class RtspTestServer implements AutoCloseable {
    private static final int LARGEST_PAYLOAD = 1400;
    private static final int USUAL_RATE = 10;
    private static final int RTP_CLOCK = 90_000;
    private static final long APART = 37; // pictures between what two connections are shown
    private static final String SDP = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=test\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\n"
            + "a=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1\r\na=control:track0\r\n";

    /** How the camera behaves. */
    public enum Manner {
        WELL,
        REDIRECTS,
        DEMANDS_LOGIN,
        SAYS_NOTHING,
        STALLS,
        /** An octet now and then, so that the connection is never silent and no picture is ever whole. */
        TRICKLES,
        STARTS_WITHOUT_KEY_FRAME,
        HAS_NO_KEY_FRAMES,
        /** After a while it sends pictures of another size on the same connection. */
        CHANGES_SIZE,
        /** After a while it sends units of another codec on the same connection; when asked again it is well. */
        CHANGES_CODEC,
        /** Every second its clock is an hour ahead, then back. */
        JUMPS,
        /** Hangs up soon, every time. */
        BREAKS_OFF,
        SENDS_NOISE
    }

    /** Some pictures after the second key frame; what comes while FFmpeg looks into a stream is not delivered. */
    private static final int SOON = 50;

    private final ServerSocket door;
    private final List<List<byte[]>> pictures;
    private final int rate;
    private final boolean apart;
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final List<List<byte[]>> others;
    private volatile int plays;
    private volatile Manner manner;

    public RtspTestServer(Path clip, Manner manner) throws IOException, StreamException {
        this(clip, manner, 0);
    }

    public RtspTestServer(Path clip, Manner manner, int port) throws IOException, StreamException {
        this(clip, manner, port, USUAL_RATE, false);
    }

    /** Many cameras in one, each at another place of the clip. @param rate pictures a second */
    public static RtspTestServer many(Path clip, int rate) throws IOException, StreamException {
        return new RtspTestServer(clip, Manner.WELL, 0, rate, true);
    }

    private RtspTestServer(Path clip, Manner manner, int port, int rate, boolean apart)
            throws IOException, StreamException {
        this.pictures = H264Clip.pictures(clip, 800);
        this.others = manner == Manner.CHANGES_SIZE ? H264Clip.smaller(clip, 100) : List.of();
        this.manner = manner;
        this.rate = rate;
        this.apart = apart;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url() {
        return "rtsp://127.0.0.1:" + port() + "/live";
    }

    /** Is at zero when a camera that stalls has begun to. */
    public CountDownLatch stalled() {
        return stalled;
    }

    /** How many are connected now. */
    public int readers() {
        return open.size();
    }

    /** Pictures sent to all who are or were connected. */
    public long sent() {
        return sent.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader requests =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                String method = line.split(" ")[0];
                String sequence = "0";
                for (String header = requests.readLine();
                        header != null && !header.isEmpty();
                        header = requests.readLine()) {
                    sequence = header.startsWith("CSeq:") ? header.substring(5).trim() : sequence;
                }
                answer(client, method, sequence);
            }
        } catch (IOException | InterruptedException gone) {
            Sockets.closeQuietly(client);
        } finally {
            open.remove(client);
        }
    }

    private void answer(Socket client, String method, String sequence) throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        if (manner == Manner.SAYS_NOTHING) {
            return;
        }
        if (manner == Manner.REDIRECTS && method.equals("DESCRIBE")) {
            reply(out, "302 Moved", sequence, "Location: rtsp://127.0.0.1:1/elsewhere\r\n", "");
        } else if (manner == Manner.DEMANDS_LOGIN) {
            reply(out, "401 Unauthorized", sequence, "WWW-Authenticate: Basic realm=\"cam\"\r\n", "");
        } else {
            switch (method) {
                case "DESCRIBE" -> reply(out, "200 OK", sequence, "Content-Type: application/sdp\r\n", SDP);
                case "SETUP" ->
                    reply(
                            out,
                            "200 OK",
                            sequence,
                            "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n",
                            "");
                case "PLAY" -> {
                    reply(out, "200 OK", sequence, "Session: 1\r\n", "");
                    play(out);
                }
                default -> reply(out, "200 OK", sequence, "Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\n", "");
            }
        }
    }

    private static void reply(OutputStream out, String status, String sequence, String headers, String body)
            throws IOException {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        out.write(("RTSP/1.0 " + status + "\r\nCSeq: " + sequence + "\r\n" + headers + length + "\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void play(OutputStream out) throws IOException, InterruptedException {
        plays++;
        RtpWriter rtp = new RtpWriter(out);
        int first = first();
        long start = System.nanoTime();
        for (int i = first; ; i++) {
            if (manner == Manner.STALLS && i == 20) {
                stalled.countDown();
                Thread.sleep(60_000);
            }
            if (manner == Manner.TRICKLES && i == 20) {
                trickle(out);
            }
            if (manner == Manner.BREAKS_OFF && i == SOON) {
                throw new IOException("hangs up");
            }
            for (byte[] unit : units(i)) {
                rtp.unit(manner == Manner.SENDS_NOISE ? noise(unit.length) : unit, time(i));
            }
            out.flush();
            sent.incrementAndGet();
            long due = start + (i + 1L - first) * 1_000_000_000 / rate;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }

    private int first() {
        if (manner == Manner.STARTS_WITHOUT_KEY_FRAME) {
            return 13;
        }
        int first = apart ? (int) (connections.getAndIncrement() * APART % pictures.size()) : 0;
        while (pictures.get(first).size() == 1) { // a key frame comes with its parameter sets
            first = (first + 1) % pictures.size();
        }
        return first;
    }

    private List<byte[]> units(int i) {
        boolean later = i >= SOON;
        if (manner == Manner.CHANGES_SIZE && later) {
            return others.get((i - SOON) % others.size());
        }
        List<byte[]> units = pictures.get(i % pictures.size());
        if (manner == Manner.CHANGES_CODEC && later && plays == 1) {
            return units.stream().map(RtspTestServer::recoded).toList();
        }
        return manner == Manner.HAS_NO_KEY_FRAMES
                ? units.stream().filter(unit -> (unit[0] & 0x1f) == 1).toList()
                : units;
    }

    private long time(int i) {
        long hour = 3600L * 90_000;
        return (long) i * RTP_CLOCK / rate + (manner == Manner.JUMPS && i / 10 % 2 == 1 ? hour : 0);
    }

    /** The same unit with the header that H.265 has, of which H.264 knows nothing. */
    private static byte[] recoded(byte[] unit) {
        byte[] bytes = unit.clone();
        bytes[0] = 0x42;
        return bytes;
    }

    private static void trickle(OutputStream out) throws IOException, InterruptedException {
        out.write(new byte[] {'$', 0, 0x7f, 0x7f});
        for (int octet = 0; octet < 0x7f7f; octet++) {
            out.write(octet);
            out.flush();
            Thread.sleep(200);
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] = 0x65;
        return bytes;
    }

    /** Cuts off all who are connected, as a restarting camera does. */
    public void dropConnections() {
        open.forEach(Sockets::closeQuietly);
        open.clear();
    }

    @Override
    public void close() {
        Sockets.closeQuietly(door);
        dropConnections();
    }

    private static final class RtpWriter {
        private final OutputStream out;
        private int sequence;

        private RtpWriter(OutputStream out) {
            this.out = out;
        }

        void unit(byte[] unit, long time) throws IOException {
            if (unit.length <= LARGEST_PAYLOAD) {
                packet(unit, 0, unit.length, new byte[0], time);
                return;
            }
            byte indicator = (byte) (unit[0] & 0xe0 | 28);
            for (int at = 1; at < unit.length; at += LARGEST_PAYLOAD) {
                int length = Math.min(LARGEST_PAYLOAD, unit.length - at);
                int start = at == 1 ? 0x80 : 0;
                int end = at + length == unit.length ? 0x40 : 0;
                packet(unit, at, length, new byte[] {indicator, (byte) (start | end | unit[0] & 0x1f)}, time);
            }
        }

        private void packet(byte[] bytes, int at, int length, byte[] prefix, long time) throws IOException {
            int size = 12 + prefix.length + length;
            ByteBuffer packet = ByteBuffer.allocate(4 + size)
                    .put((byte) '$')
                    .put((byte) 0)
                    .putShort((short) size)
                    .put((byte) 0x80)
                    .put((byte) 96)
                    .putShort((short) sequence++)
                    .putInt((int) time)
                    .putInt(1)
                    .put(prefix)
                    .put(bytes, at, length);
            out.write(packet.array());
        }
    }
}
