package org.tianwang.testing.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tianwang.contracts.Versioned;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.LookAt;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.web.IdempotencyKeys;
import org.tianwang.platform.web.IfMatch;

/** A small resource that uses all the platform gives to the web side. */
@Path("/api/v1/samples")
@LookAt("sample")
public class SampleResource {
    static final AtomicInteger CREATED = new AtomicInteger();

    private final IdempotencyKeys keys;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    SampleResource(IdempotencyKeys keys, IfMatch ifMatch, Caller caller, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public record Part(int count) {}

    public record CreateSample(
            @NotBlank @Size(max = 20) String name,
            @NotNull @Valid Part part,
            List<Part> more) {}

    public record SampleView(UUID id, long version, String name) implements Versioned {}

    @POST
    @RolesAllowed("dispatcher")
    @Transactional
    public SampleView create(@NotNull @Valid CreateSample request) {
        return keys.once(request, SampleView.class, () -> {
            CREATED.incrementAndGet();
            return new SampleView(Ids.next(clock), 3, request.name());
        });
    }

    @POST
    @Path("/{id}/touch")
    @RolesAllowed("dispatcher")
    public SampleView touch(@PathParam("id") UUID id) {
        ifMatch.check(3);
        return new SampleView(id, 4, "touched");
    }

    @GET
    @RolesAllowed({"dispatcher", "auditor"})
    public List<String> list(@BeanParam @Valid PageQuery query) {
        return List.of(query.cursor().map(c -> c.id().toString()).orElse("first"), Integer.toString(query.size()));
    }

    @GET
    @Path("/of/{township}")
    @RolesAllowed("dispatcher")
    public String look(@PathParam("township") String township) {
        caller.mustSee(township, "sample", "s1");
        audit.record(Look.allowed("SAMPLE_VIEWED", "sample", "s1", "incident 7"));
        return "seen";
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "nobody was asked";
    }

    @GET
    @Path("/broken")
    @RolesAllowed("dispatcher")
    public String broken() {
        throw new IllegalStateException("secret detail");
    }
}
