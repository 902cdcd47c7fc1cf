package org.tianwang.ingest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.testing.EndpointTable;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class EndpointsTest {
    private static final String[] READERS = {
        "investigator",
        "dispatcher",
        "officer",
        "case-officer",
        "grid-officer",
        "clerk",
        "rental-officer",
        "supervisor",
        "auditor",
        "admin",
        "service"
    };
    private static final String[] UPKEEP = {"admin", "supervisor", "investigator", "dispatcher", "auditor"};
    private static final String PLANS = "/api/v1/patrols/plans";
    private static final String ROUNDS = "/api/v1/patrols/rounds";
    private static final String[] PATROL_READERS = {"investigator", "dispatcher", "supervisor"};
    private static final String[] WALKERS = {"investigator", "dispatcher"};
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
    private static final String[] PLAYERS = {"investigator", "dispatcher"};
    private static final String[] WATCHERS = {"investigator", "dispatcher", "supervisor"};
    private static final String[] WATCHERS_AND_ADMIN = {"investigator", "dispatcher", "supervisor", "admin"};
    private static final String AT = "?at=2026-01-01T00:00:00Z&cameraId=" + NOBODYS;
    private static final String RANGE = "?from=2026-01-01T00:00:00Z&to=2026-01-01T01:00:00Z&cameraId=" + NOBODYS;

    @TestFactory
    Stream<DynamicTest> everyEndpointChecksItsRoles() {
        String viewing = "/api/v1/recordings/viewings/" + NOBODYS;
        String clip = "/api/v1/evidence-clips/" + NOBODYS;
        String one = "/api/v1/cameras/" + NOBODYS;
        return new EndpointTable("camera-ingest-service")
                .row("GET", "/api/v1/cameras", "/api/v1/cameras", null, READERS)
                .row("POST", "/api/v1/cameras", "/api/v1/cameras", "{}", "admin")
                .row("GET", "/api/v1/cameras/counts", "/api/v1/cameras/counts", null, READERS)
                .row("POST", "/api/v1/cameras/connection-test", "/api/v1/cameras/connection-test", "{}", "admin")
                .row("GET", "/api/v1/cameras/export", "/api/v1/cameras/export", null, "admin", "supervisor")
                .row("POST", "/api/v1/cameras/import", "/api/v1/cameras/import", "{}", "admin")
                .row("GET", "/api/v1/cameras/{id}/device", one + "/device", null, "admin", "supervisor")
                .row("PUT", "/api/v1/cameras/{id}/device", one + "/device", "{}", "admin")
                .row("DELETE", "/api/v1/cameras/{id}/device", one + "/device", null, "admin")
                .row("POST", "/api/v1/captures", "/api/v1/captures", "{}", "device")
                .row("PUT", "/api/v1/cameras/{id}/scene", one + "/scene", "{}", "investigator", "admin")
                .row("GET", "/api/v1/cameras/{id}", one, null, READERS)
                .row("PUT", "/api/v1/cameras/{id}", one, "{}", "admin", "service")
                .row("DELETE", "/api/v1/cameras/{id}", one, null, "admin")
                .row("GET", "/api/v1/cameras/{id}/health", one + "/health", null, READERS)
                .row("GET", "/api/v1/cameras/health-report", "/api/v1/cameras/health-report", null, UPKEEP)
                .row(
                        "GET",
                        "/api/v1/cameras/health-report/cameras",
                        "/api/v1/cameras/health-report/cameras",
                        null,
                        UPKEEP)
                .row("GET", "/api/v1/cameras/{id}/health-history", one + "/health-history", null, UPKEEP)
                .row("GET", "/api/v1/cameras/{id}/findings", one + "/findings", null, UPKEEP)
                .row(
                        "POST",
                        "/api/v1/cameras/{id}/quality-baseline/relearn",
                        one + "/quality-baseline/relearn",
                        null,
                        "admin")
                .row("GET", "/api/v1/cameras/coverage", "/api/v1/cameras/coverage", null, UPKEEP)
                .row("GET", "/api/v1/cameras/{id}/coverage", one + "/coverage", null, UPKEEP)
                .row("GET", PLANS, PLANS, null, PATROL_READERS)
                .row("POST", PLANS, PLANS, "{}", "investigator", "supervisor")
                .row("GET", PLANS + "/{id}", PLANS + "/" + NOBODYS, null, PATROL_READERS)
                .row("PUT", PLANS + "/{id}", PLANS + "/" + NOBODYS, "{}", "investigator", "supervisor", "service")
                .row("DELETE", PLANS + "/{id}", PLANS + "/" + NOBODYS, null, "investigator", "supervisor")
                .row("GET", ROUNDS, ROUNDS, null, PATROL_READERS)
                .row("POST", ROUNDS, ROUNDS, "{}", WALKERS)
                .row("GET", ROUNDS + "/{id}", ROUNDS + "/" + NOBODYS, null, PATROL_READERS)
                .row("POST", ROUNDS + "/{id}/advance", ROUNDS + "/" + NOBODYS + "/advance", "{}", WALKERS)
                .row("POST", ROUNDS + "/{id}/glimpses", ROUNDS + "/" + NOBODYS + "/glimpses", "{}", WALKERS)
                .row("POST", ROUNDS + "/{id}/findings", ROUNDS + "/" + NOBODYS + "/findings", "{}", WALKERS)
                .row(
                        "POST",
                        ROUNDS + "/{id}/findings/{findingId}/escalate",
                        ROUNDS + "/" + NOBODYS + "/findings/" + NOBODYS + "/escalate",
                        "{}",
                        WALKERS)
                .row("POST", ROUNDS + "/{id}/finish", ROUNDS + "/" + NOBODYS + "/finish", null, WALKERS)
                .row("POST", ROUNDS + "/{id}/abandon", ROUNDS + "/" + NOBODYS + "/abandon", "{}", WALKERS)
                .row(
                        "GET",
                        "/api/v1/cameras/{id}/snapshot",
                        one + "/snapshot",
                        null,
                        "investigator",
                        "dispatcher",
                        "officer")
                .row("GET", "/api/v1/cameras/{id}/live", one + "/live", null, "investigator", "dispatcher", "officer")
                .row(
                        "GET",
                        "/api/v1/cameras/{id}/snapshots/{sid}",
                        one + "/snapshots/abc",
                        null,
                        "investigator",
                        "dispatcher",
                        "officer",
                        "service")
                .row("GET", "/api/v1/recordings/status", "/api/v1/recordings/status", null, WATCHERS_AND_ADMIN)
                .row("GET", "/api/v1/recordings/timeline", "/api/v1/recordings/timeline" + RANGE, null, WATCHERS)
                .row("POST", "/api/v1/recordings/viewings", "/api/v1/recordings/viewings", "{}", PLAYERS)
                .row("GET", "/api/v1/recordings/viewings/{id}/segments", viewing + "/segments", null, PLAYERS)
                .row(
                        "GET",
                        "/api/v1/recordings/viewings/{id}/segments/{sequence}",
                        viewing + "/segments/1",
                        null,
                        PLAYERS)
                .row("GET", "/api/v1/recordings/viewings/{id}/picture", viewing + "/picture" + AT, null, PLAYERS)
                .row(
                        "GET",
                        "/api/v1/recordings/clip",
                        "/api/v1/recordings/clip" + AT + "&alertId=" + NOBODYS,
                        null,
                        "investigator",
                        "dispatcher",
                        "officer")
                .row(
                        "GET",
                        "/api/v1/recordings/holds",
                        "/api/v1/recordings/holds",
                        null,
                        "investigator",
                        "supervisor",
                        "auditor")
                .row("POST", "/api/v1/recordings/holds", "/api/v1/recordings/holds", "{}", "investigator", "supervisor")
                .row(
                        "POST",
                        "/api/v1/recordings/holds/{id}/extend",
                        "/api/v1/recordings/holds/" + NOBODYS + "/extend",
                        "{}",
                        "investigator",
                        "supervisor")
                .row(
                        "POST",
                        "/api/v1/recordings/holds/{id}/release",
                        "/api/v1/recordings/holds/" + NOBODYS + "/release",
                        "{}",
                        "investigator",
                        "supervisor")
                .row(
                        "GET",
                        "/api/v1/evidence-clips",
                        "/api/v1/evidence-clips",
                        null,
                        "investigator",
                        "supervisor",
                        "auditor")
                .row("POST", "/api/v1/evidence-clips", "/api/v1/evidence-clips", "{}", "investigator", "supervisor")
                .row(
                        "GET",
                        "/api/v1/evidence-clips/{id}",
                        clip,
                        null,
                        "investigator",
                        "supervisor",
                        "auditor",
                        "service")
                .row(
                        "GET",
                        "/api/v1/evidence-clips/{id}/file",
                        clip + "/file",
                        null,
                        "investigator",
                        "supervisor",
                        "service")
                .tests();
    }
}
