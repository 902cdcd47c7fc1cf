package org.tianwang.gateway.route;

import java.net.URI;
import java.util.Set;
import org.tianwang.gateway.GatewayConfig;

/** The services and the first path segments each answers for; this is the whole route table. */
public enum Upstream {
    CAMERA_INGEST("camera-ingest-service", "cameras", "captures", "patrols", "recordings", "evidence-clips", "VIID"),
    ALERT(
            "alert-service",
            "alerts",
            "rules",
            "watchlist",
            "sightings",
            "tracks",
            "incidents",
            "tasks",
            "units",
            "roads",
            "response-plans",
            "shift-plans",
            "containment"),
    CASE("case-service", "cases", "parties", "evidence", "series", "operations", "measures", "fraud-reports", "audit"),
    POPULATION(
            "population-service",
            "persons",
            "registrations",
            "permits",
            "grids",
            "contacts",
            "notices",
            "visits",
            "services",
            "campaigns",
            "surveys"),
    RENTAL("rental-service", "dwellings", "tenancies", "inspections", "grades", "fix-orders", "appeals");

    private final String service;
    private final Set<String> resources;

    Upstream(String service, String... resources) {
        this.service = service;
        this.resources = Set.of(resources);
    }

    public String service() {
        return service;
    }

    public Set<String> resources() {
        return resources;
    }

    public URI url(GatewayConfig.Routes routes) {
        return switch (this) {
            case CAMERA_INGEST -> routes.cameraIngest().url();
            case ALERT -> routes.alert().url();
            case CASE -> routes.caseWork().url();
            case POPULATION -> routes.population().url();
            case RENTAL -> routes.rental().url();
        };
    }
}
