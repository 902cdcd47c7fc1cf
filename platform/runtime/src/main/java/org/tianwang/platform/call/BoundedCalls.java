package org.tianwang.platform.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls whose whole answer is bounded, in time and in size. The client's own time limit ends with the headers (until
 * JDK 26), so that an answer which stalls in its body would hold its reader for ever.
 */
public final class BoundedCalls {

    private final HttpClient http;
    private final Duration limit;

    public BoundedCalls(Duration limit) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
        this.limit = limit;
    }

    /**
     * Blocks until the answer is there, whatever its status, or fails.
     *
     * @param who the other side, as it is to be named when it does not answer as it should
     * @throws AnswerTooLargeException beyond {@code most} bytes
     */
    public HttpResponse<byte[]> send(HttpRequest request, String who, int most) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> new Collected(who, most));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(who + " did not answer within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while " + who + " was asked", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** All of a body, or a failure at the first byte beyond what it may have. */
    private static final class Collected implements BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final String who;
        private final int most;
        private Flow.Subscription subscription;

        Collected(String who, int most) {
            this.who = who;
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            for (ByteBuffer buffer : part) {
                byte[] read = new byte[buffer.remaining()];
                buffer.get(read);
                bytes.writeBytes(read);
            }
            if (bytes.size() > most) {
                subscription.cancel();
                body.completeExceptionally(
                        new AnswerTooLargeException(who + " answered with more than " + most + " bytes"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toByteArray());
        }
    }
}
