package org.tianwang.ingest.stream;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Connects to one of a camera's checked addresses and says in a {@link StreamFault} why it could not. Cameras' own
 * certificates are self-signed nearly without exception, so encryption keeps listeners out but does not prove who
 * answers, unless {@code verifyCertificates} is on.
 */
final class Dialler {
    private final Duration connectTimeout;
    private final Duration silence;
    private final boolean verifyCertificates;

    Dialler(Duration connectTimeout, Duration silence, boolean verifyCertificates) {
        this.connectTimeout = connectTimeout;
        this.silence = silence;
        this.verifyCertificates = verifyCertificates;
    }

    /** @param addresses checked before, tried in order */
    Socket dial(List<InetSocketAddress> addresses, StreamUrl url) throws StreamException {
        StreamException last = new StreamException(StreamFault.UNKNOWN_HOST);
        for (InetSocketAddress address : addresses) {
            try {
                Socket socket = connect(address);
                return url.scheme().tls() ? encrypt(socket, url) : socket;
            } catch (StreamException e) {
                last = e;
            }
        }
        throw last;
    }

    @SuppressWarnings("resource") // the caller owns the socket
    private Socket connect(InetSocketAddress address) throws StreamException {
        Socket socket = new Socket();
        try {
            socket.connect(address, (int) connectTimeout.toMillis());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) silence.toMillis());
            return socket;
        } catch (IOException e) {
            Sockets.closeQuietly(socket);
            throw new StreamException(fault(e), e);
        }
    }

    private static StreamFault fault(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return StreamFault.TIMEOUT;
        }
        boolean refused = e instanceof ConnectException && !(e instanceof NoRouteToHostException);
        return refused && String.valueOf(e.getMessage()).contains("refused")
                ? StreamFault.REFUSED
                : StreamFault.UNREACHABLE;
    }

    private Socket encrypt(Socket plain, StreamUrl url) throws StreamException {
        try {
            SSLSocket socket =
                    (SSLSocket) context().getSocketFactory().createSocket(plain, url.host(), url.port(), true);
            if (verifyCertificates) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
            socket.startHandshake();
            return socket;
        } catch (IOException | GeneralSecurityException e) {
            Sockets.closeQuietly(plain);
            throw new StreamException(StreamFault.TLS_FAILED, e);
        }
    }

    private SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, verifyCertificates ? null : new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        return context;
    }

    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
