package org.tianwang.ingest.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.registry.OwnerDirectory;
import org.tianwang.platform.call.BoundedCalls;
import org.tianwang.platform.problem.UnavailableProblem;
import org.tianwang.platform.security.Caller;

/** Finds out whether a look belongs to another instance, and asks that one. A look is passed on once, never in a circle. */
@ApplicationScoped
public class CameraForward {
    private static final Logger LOG = Logger.getLogger(CameraForward.class);
    /** More than any picture of a camera has. */
    private static final int MOST_BYTES = 32_000_000;

    static final String ONCE = "X-Tianwang-Forwarded";
    static final String FROM = "X-Forwarded-For";

    private final Pipelines pipelines;
    private final OwnerDirectory owners;
    private final Caller caller;
    private final BoundedCalls calls;

    CameraForward(Pipelines pipelines, OwnerDirectory owners, Caller caller, IngestConfig config) {
        this.pipelines = pipelines;
        this.owners = owners;
        this.caller = caller;
        this.calls = new BoundedCalls(config.ownership().forwardTimeout());
    }

    /** Where to pass the request on to; nothing when the camera runs here, nowhere, or the request was passed on already. */
    public Optional<URI> owner(UUID cameraId, HttpServerRequest request) {
        boolean here = pipelines.profile(cameraId).isPresent();
        return here || request.getHeader(ONCE) != null ? Optional.empty() : owners.elsewhere(cameraId);
    }

    /** The other instance's answer, whatever it is. Blocks. */
    public Response get(URI owner, HttpServerRequest request) {
        HttpRequest question = HttpRequest.newBuilder(owner.resolve(request.uri()))
                .header("Authorization", String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)))
                .header(FROM, caller.remoteAddress())
                .header(ONCE, "1")
                .build();
        try {
            HttpResponse<byte[]> answer = calls.send(question, "the owner of the camera", MOST_BYTES);
            return Response.status(answer.statusCode())
                    .type(answer.headers().firstValue("Content-Type").orElse("application/octet-stream"))
                    .header("Cache-Control", "no-store")
                    .entity(answer.body())
                    .build();
        } catch (IOException e) {
            LOG.warnf("the owner of a camera does not answer owner=%s cause=%s", owner, e.toString());
            throw unavailable();
        }
    }

    /** Where the request came from, for the other instance's audit entry. */
    public String remoteAddress() {
        return caller.remoteAddress();
    }

    static UnavailableProblem unavailable() {
        return new UnavailableProblem(
                "The instance that runs this camera does not answer; another one takes over within seconds. Try again.");
    }
}
