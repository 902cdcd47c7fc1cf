package org.tianwang.gateway.route;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    private RouteTable() {}

    /**
     * A way to a service.
     *
     * @param open whether anybody may take it; only the interface descriptions, which hold no data
     */
    record Match(Upstream upstream, boolean open) {}

    static Optional<Match> find(String path) {
        Upstream document = BY_DOCUMENT.get(path);
        if (document != null) {
            return Optional.of(new Match(document, true));
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length());
        String resource = path.substring(API.length(), end < 0 ? path.length() : end);
        return Optional.ofNullable(BY_RESOURCE.get(resource)).map(upstream -> new Match(upstream, false));
    }
}
