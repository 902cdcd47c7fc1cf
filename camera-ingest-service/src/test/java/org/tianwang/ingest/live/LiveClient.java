package org.tianwang.ingest.live;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A viewer over a real WebSocket. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<JsonPath> texts = new CopyOnWriteArrayList<>();
    final List<byte[]> binaries = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final boolean reads;
    private WebSocket socket;
    volatile int closeCode;
    volatile long firstFragmentNanos;

    private LiveClient(boolean reads) {
        this.reads = reads;
    }

    static LiveClient open(String url, String token) {
        return open(url, token, true);
    }

    /** Opens and never reads a byte. */
    static LiveClient openDeaf(String url, String token) {
        return open(url, token, false);
    }

    private static LiveClient open(String url, String token, boolean reads) {
        LiveClient client = new LiveClient(reads);
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        client.socket = builder.buildAsync(URI.create(url), client).join();
        return client;
    }

    /** The status with which the upgrade is refused. */
    static int refusal(String url, String token) {
        try (LiveClient let = open(url, token)) {
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            texts.add(new JsonPath(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        binary.writeBytes(part);
        if (last) {
            binaries.add(binary.toByteArray());
            binary.reset();
            if (binaries.size() == 2) {
                firstFragmentNanos = System.nanoTime();
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    void awaitFragments(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> binaries.size() > count);
    }

    JsonPath awaitText(Predicate<JsonPath> wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> texts.stream().anyMatch(wanted));
        return texts.stream().filter(wanted).findFirst().orElseThrow();
    }

    static Predicate<JsonPath> type(String type) {
        return message -> type.equals(message.getString("type"));
    }

    int awaitClose() {
        await().atMost(Duration.ofSeconds(30)).until(() -> closeCode != 0);
        return closeCode;
    }

    /** All that was received, as one file. */
    byte[] received() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        binaries.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
