package org.tianwang.gateway.route;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the service for a path. What is not in the table does not exist; nothing is forwarded by default. */
final class RouteTable {

    private static final String API = "/api/v1/";

    private static final Map<String, Upstream> BY_RESOURCE = Arrays.stream(Upstream.values())
            .flatMap(upstream -> upstream.resources().stream().map(resource -> Map.entry(resource, upstream)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Upstream> BY_DOCUMENT = Arrays.stream(Upstream.values())
            .collect(Collectors.toUnmodifiableMap(u -> API + u.service() + "/openapi", Function.identity()));

    /** What devices call by GA/T 1400.4, letter by letter: nothing else below {@code /VIID} exists. */
    private static final Set<String> DEVICE_CALLS = Set.of(
            "/VIID/System/Register",
            "/VIID/System/UnRegister",
            "/VIID/System/Keepalive",
            "/VIID/System/Time",
            "/VIID/MotorVehicles");

    private RouteTable() {}

    /** Who may take a way. */
    enum Admission {
        /** Who is signed in, by session or bearer token. */
        SIGNED_IN,
        /** Anybody; only the interface descriptions, which hold no data. */
        OPEN,
        /** Devices that sign with HTTP Digest, which the service checks itself. */
        DEVICE
    }

    /** A way to a service. */
    record Match(Upstream upstream, Admission admission) {}

    static Optional<Match> find(String path) {
        Upstream document = BY_DOCUMENT.get(path);
        if (document != null) {
            return Optional.of(new Match(document, Admission.OPEN));
        }
        if (DEVICE_CALLS.contains(path)) {
            return Optional.of(new Match(Upstream.CAMERA_INGEST, Admission.DEVICE));
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length());
        String resource = path.substring(API.length(), end < 0 ? path.length() : end);
        return Optional.ofNullable(BY_RESOURCE.get(resource)).map(upstream -> new Match(upstream, Admission.SIGNED_IN));
    }
}
