package org.tianwang.local.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of services: whoever adds one adds a line here and a port in {@code PortPlan}. */
public final class Services {
    public static final String GATEWAY = "gateway";

    public static final List<ServiceSpec> ALL = List.of(
            new ServiceSpec(
                    "camera-ingest",
                    "camera-ingest-service",
                    Optional.of("camera_ingest"),
                    384,
                    64,
                    ServiceExtras::cameraIngest),
            new ServiceSpec("alert", "alert-service", Optional.of("alert"), 256, 96, facts -> Map.of()),
            new ServiceSpec("case", "case-service", Optional.of("cases"), 192, 0, ServiceExtras::caseWork),
            new ServiceSpec("population", "population-service", Optional.of("population"), 192, 0, facts -> Map.of()),
            new ServiceSpec("rental", "rental-service", Optional.of("rental"), 192, 0, ServiceExtras::rental),
            new ServiceSpec(GATEWAY, "gateway", Optional.empty(), 192, 0, ServiceExtras::gateway));

    private Services() {}

    /** By name or by module, so that both {@code logs alert} and {@code logs alert-service} work. */
    public static Optional<ServiceSpec> find(String name) {
        return ALL.stream()
                .filter(spec -> spec.name().equals(name) || spec.module().equals(name))
                .findFirst();
    }

    public static List<String> databases() {
        return ALL.stream().map(ServiceSpec::database).flatMap(Optional::stream).toList();
    }
}
