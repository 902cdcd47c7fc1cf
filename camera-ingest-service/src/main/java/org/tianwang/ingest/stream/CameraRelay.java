package org.tianwang.ingest.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A door on loopback behind which stands one camera. FFmpeg is given the door's address instead of the camera's, so
 * that every connection it makes goes to an address that {@link AddressPolicy} has checked, whatever the name resolves
 * to by then; redirects are caught by the guard; TLS is taken off here. It also knows precisely why a connection failed
 * ({@link #fault()}), and closing it ends any read that FFmpeg hangs in.
 */
final class CameraRelay implements AutoCloseable {
    private final ServerSocket door;
    private final Dialler dialler;
    private final List<InetSocketAddress> addresses;
    private final StreamUrl url;
    private final AtomicReference<Socket> firstConnection = new AtomicReference<>();
    private final AtomicReference<StreamFault> fault = new AtomicReference<>();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final long patienceNanos;
    private volatile boolean heard;
    private volatile long progressAt = System.nanoTime();

    private CameraRelay(
            ServerSocket door, Dialler dialler, List<InetSocketAddress> addresses, StreamUrl url, Duration patience) {
        this.door = door;
        this.dialler = dialler;
        this.addresses = addresses;
        this.url = url;
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Dials before FFmpeg starts, so that a dead camera costs nothing more and has its reason at once.
     *
     * @param patience how long bytes may come without {@link #progressed()}: FFmpeg itself would look for a picture, or
     *     wait for the rest of one, for as long as a camera sends noise or an octet now and then
     */
    static CameraRelay open(StreamUrl url, List<InetSocketAddress> addresses, Dialler dialler, Duration patience)
            throws StreamException {
        Socket first = dialler.dial(addresses, url);
        try {
            ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
            CameraRelay relay = new CameraRelay(door, dialler, addresses, url, patience);
            relay.firstConnection.set(first);
            relay.open.add(first);
            Thread.ofVirtual().name("camera-relay").start(relay::accept);
            return relay;
        } catch (IOException e) {
            Sockets.closeQuietly(first);
            throw new StreamException(StreamFault.BROKEN, e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** What the relay saw go wrong, if it did; more precise than what FFmpeg reports for the same. */
    Optional<StreamFault> fault() {
        return Optional.ofNullable(fault.get());
    }

    /** FFmpeg has made something of the bytes. */
    void progressed() {
        progressAt = System.nanoTime();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket inner = door.accept();
                open.add(inner);
                Thread.ofVirtual().name("camera-relay").start(() -> join(inner));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void join(Socket inner) {
        Socket first = firstConnection.getAndSet(null);
        try (inner;
                Socket camera = first != null ? first : dialler.dial(addresses, url)) {
            open.add(camera);
            if (door.isClosed()) {
                return;
            }
            inner.setTcpNoDelay(true);
            Thread.ofVirtual().name("camera-relay-up").start(() -> upstream(inner, camera));
            explained(camera, inner);
            open.remove(camera);
        } catch (StreamException e) {
            fault.compareAndSet(null, e.fault());
        } catch (IOException gone) {
            Sockets.closeQuietly(inner);
        } finally {
            open.remove(inner);
        }
    }

    /** The fault is noted before the sockets close, because FFmpeg's thread asks for it as soon as they have. */
    private void explained(Socket camera, Socket inner) throws IOException {
        try {
            downstream(camera, inner);
        } catch (StreamException e) {
            fault.compareAndSet(null, e.fault());
        } catch (SocketTimeoutException silent) {
            fault.compareAndSet(null, heard ? StreamFault.STALLED : StreamFault.TIMEOUT);
        }
    }

    private void downstream(Socket camera, Socket inner) throws IOException, StreamException {
        RelayGuard guard = guard();
        InputStream from = camera.getInputStream();
        OutputStream to = inner.getOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            heard = true;
            guard.see(buffer, n);
            if (System.nanoTime() - progressAt > patienceNanos) {
                throw new StreamException(StreamFault.NO_PICTURE);
            }
            to.write(buffer, 0, n);
        }
    }

    private RelayGuard guard() {
        return switch (url.scheme()) {
            case RTSP, RTSPS -> new RtspGuard();
            case HTTP, HTTPS -> new HttpGuard();
            default -> (bytes, length) -> {};
        };
    }

    private static void upstream(Socket inner, Socket camera) {
        try {
            inner.getInputStream().transferTo(camera.getOutputStream());
        } catch (IOException gone) {
            Sockets.closeQuietly(inner);
        }
        Sockets.closeQuietly(camera);
    }

    @Override
    public void close() {
        Sockets.closeQuietly(door);
        open.forEach(Sockets::closeQuietly);
    }
}
