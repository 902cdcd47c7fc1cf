package org.tianwang.ingest.viid;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.device.DeviceAccount;

/**
 * GA/T 1400.4 as devices call it. Open to everybody as far as roles go, because the standard signs with HTTP Digest and
 * knows no tokens: every method asks {@link ViidSignature} or {@link ViidAccess} first. Answers are the standard's own
 * and no problem details.
 */
@Path("/VIID")
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
public class ViidResource {
    private static final String JSON = "application/VIID+JSON;charset=UTF-8";

    private final ViidSignature signature;
    private final ViidAccess access;
    private final ViidService service;
    private final IngestConfig config;
    private final Clock clock;

    @Context
    HttpServerRequest request;

    ViidResource(ViidSignature signature, ViidAccess access, ViidService service, IngestConfig config, Clock clock) {
        this.signature = signature;
        this.access = access;
        this.service = service;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("System/Register")
    @PermitAll
    @Operation(hidden = true)
    public Response register(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, InputStream body) {
        return answered(() -> {
            DeviceAccount account = signature.check("POST", request.uri(), authorization);
            service.register(account, body);
            return ok(account.id());
        });
    }

    @POST
    @Path("System/Keepalive")
    @PermitAll
    @Operation(hidden = true)
    public Response keepAlive(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("User-Identify") String userIdentify,
            InputStream body) {
        return answered(() -> {
            DeviceAccount account = access.registered("POST", request.uri(), authorization, userIdentify);
            service.keepAlive(account, body);
            return ok(account.id());
        });
    }

    @POST
    @Path("System/UnRegister")
    @PermitAll
    @Operation(hidden = true)
    public Response unRegister(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, InputStream body) {
        return answered(() -> {
            DeviceAccount account = signature.check("POST", request.uri(), authorization);
            service.unRegister(account, body);
            return ok(account.id());
        });
    }

    /** {@code SystemTimeObject}; {@code TimeMode} 1 is network time. */
    record SystemTime(
            @JsonProperty("VIIDServerID") String serverId,
            @JsonProperty("TimeMode") String mode,
            @JsonProperty("LocalTime") String localTime,
            @JsonProperty("TimeZone") String zone) {}

    /** The time as an answer. */
    record SystemTimeAnswer(
            @JsonProperty("SystemTimeObject") SystemTime time) {}

    @GET
    @Path("System/Time")
    @PermitAll
    @Operation(hidden = true)
    public Response time(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("User-Identify") String userIdentify) {
        return answered(() -> {
            access.registered("GET", request.uri(), authorization, userIdentify);
            SystemTime time = new SystemTime(
                    config.devices().serverId(),
                    "1",
                    localTime(),
                    config.devices().zone().getId());
            return Response.ok(new SystemTimeAnswer(time), JSON).build();
        });
    }

    @POST
    @Path("MotorVehicles")
    @PermitAll
    @Operation(hidden = true)
    public Response motorVehicles(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("User-Identify") String userIdentify,
            InputStream body) {
        return answered(() -> {
            DeviceAccount account = access.registered("POST", request.uri(), authorization, userIdentify);
            List<ResponseStatus> statuses = service.motorVehicles(account, body).stream()
                    .map(item -> status(item.code(), item.words(), item.id()))
                    .toList();
            return Response.ok(ResponseStatus.Several.of(statuses), JSON).build();
        });
    }

    private Response answered(Supplier<Response> call) {
        try {
            return call.get();
        } catch (ViidFailure refused) {
            Response.ResponseBuilder answer = Response.status(refused.httpStatus())
                    .type(JSON)
                    .entity(new ResponseStatus.One(status(refused.code(), refused.getMessage(), null)));
            if (refused.challenge()) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, signature.challenge(refused.stale()));
            }
            if (refused.httpStatus() == 429 || refused.httpStatus() == 503) {
                answer.header(HttpHeaders.RETRY_AFTER, refused.httpStatus() == 429 ? 60 : 5);
            }
            return answer.build();
        }
    }

    private Response ok(String deviceId) {
        return Response.ok(new ResponseStatus.One(status(StatusCode.OK, "OK", deviceId)), JSON)
                .build();
    }

    private ResponseStatus status(StatusCode code, String words, String id) {
        return new ResponseStatus(request.path(), code.code(), words, id, localTime());
    }

    private String localTime() {
        return ViidTime.write(clock.instant(), config.devices().zone());
    }
}
