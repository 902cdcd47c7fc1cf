package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** A vehicle drives on: its alert says where it was seen last, and keeps where that was first. */
@AlertTest
class LatestPlaceTest {

    private static final String PLATE = "豫Q66661";
    private static final String ALIKE = "豫Q6666I";
    private static final Instant START = DetectionFixtures.NOON.plusSeconds(60);

    private final UUID entry = UUID.randomUUID();
    private final CameraFacts east = camera("East gate", "T01", 113.2);
    private final CameraFacts west = camera("West bridge", "T02", 113.4);

    @Inject
    RaisedAlerts alerts;

    @Test
    void shouldShowWhereAPlateWasSeenLastAndKeepWhereItWasFirst() {
        UUID alert = raise(seen(PLATE, east, 0));
        get(alert).body("latest", nullValue());

        raise(seen(PLATE, west, 30));

        get(alert)
                .body("cameraName", equalTo("East gate"))
                .body("location.lon", equalTo(113.2f))
                .body("townshipCode", equalTo("T01"))
                .body("snapshotUrl", containsString(east.id()))
                .body("latest.cameraId", equalTo(west.id()))
                .body("latest.cameraName", equalTo("West bridge"))
                .body("latest.townshipCode", equalTo("T02"))
                .body("latest.location.lon", equalTo(113.4f));
    }

    @Test
    void shouldNotMoveBackForWhatComesLateNorForTheSameRecordsOnceMore() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        raise(seen(PLATE, east, 10));
        get(alert).body("latest.cameraId", equalTo(west.id()));

        raise(seen(PLATE, east, 40));
        get(alert).body("latest", nullValue());
    }

    @Test
    void shouldSeeTheLastPlaceOfOnePollInWhateverOrderItWasRead() {
        AlertCandidate later = seen(PLATE, west, 30);

        UUID alert = raise(later.with(seen(PLATE, east, 0)));

        assertThat(seen(PLATE, east, 0).with(later).last().cameraId()).isEqualTo(west.id());
        get(alert).body("cameraId", equalTo(east.id())).body("latest.cameraId", equalTo(west.id()));
    }

    @Test
    void shouldFindItByTheCameraThatSawItFirstAndByTheOneThatSawItLast() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        for (CameraFacts camera : List.of(east, west)) {
            investigator()
                    .get("/api/v1/alerts?cameraId=" + camera.id())
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(alert.toString()));
        }
        investigator().get("/api/v1/alerts?cameraId=elsewhere").then().body("items.id", not(hasItem(alert.toString())));
    }

    @Test
    void shouldSendUnitsToWhereItWasSeenLast() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        investigator()
                .body("{\"plateConfirmed\":true}")
                .post("/api/v1/alerts/" + alert + "/confirm")
                .then()
                .statusCode(200)
                .body("incident.location.lon", equalTo(113.4f))
                .body("incident.title", containsString("West bridge"))
                .body("incident.townshipCode", equalTo("T02"))
                .body("incident.snapshotUrl", containsString(west.id()));
    }

    @Test
    void shouldStandOnTheDeskOfEachTownshipThatItCameThroughAndOnNoOther() {
        UUID alert = raise(seen(PLATE, east, 0));
        at("T02").get("/api/v1/alerts/" + alert).then().statusCode(404);

        raise(seen(PLATE, west, 30));

        for (String there : List.of("T01", "T02")) {
            listed(there).body("items.id", contains(alert.toString()));
            at(there).put("/api/v1/alerts/" + alert + "/viewers/me").then().statusCode(200);
        }
        listed("T03").body("items", empty());
        for (String path : List.of("", "/watch-entry")) {
            at("T03").get("/api/v1/alerts/" + alert + path).then().statusCode(404);
        }
        at("T03").put("/api/v1/alerts/" + alert + "/viewers/me").then().statusCode(404);
        for (String decision : List.of("acknowledge", "confirm", "dismiss")) {
            decide("T03", alert, decision).statusCode(404);
        }
        decide("T02", alert, "acknowledge")
                .statusCode(200)
                .body("townshipCode", equalTo("T01"))
                .body("alsoSeenIn", contains("T02"))
                .body("latest.snapshotUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/s-30"))
                .body("latest.cropUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/crop-30"));
    }

    @Test
    void shouldKnowAllTownshipsOfOnePollAndForgetNoneLater() {
        CameraFacts odd = camera("Odd", "T\"0\\3,{}", 113.5);
        UUID alert = raise(seen(PLATE, east, 0).with(seen(PLATE, odd, 10)).with(seen(PLATE, west, 20)));
        get(alert).body("alsoSeenIn", containsInAnyOrder("T\"0\\3,{}", "T02"));

        raise(seen(PLATE, camera("South", "T04", 113.5), 5));
        raise(seen(PLATE, east, 40));

        get(alert)
                .body("alsoSeenIn", containsInAnyOrder("T\"0\\3,{}", "T02", "T04"))
                .body("latest", nullValue());
        assertThat(seen(PLATE, east, 0).with(seen(PLATE, east, 5)).alsoSeenIn()).isNull();
    }

    @Test
    void shouldListWhatWasSeenFirstElsewhereInItsOrderWhateverThePage() {
        AlertCandidate first = seen(PLATE, east, 0);
        // Raised in one statement, so that only their ids tell them apart.
        alerts.raise(List.of(first, seen(PLATE, west, 600), seen(PLATE, west, 1200), seen(PLATE, east, 1800)));
        raise(seen(PLATE, west, 30));

        List<String> all = listed("T02").body("items", hasSize(3)).extract().path("items.id");
        List<String> pages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = at("T02")
                    .get("/api/v1/alerts?size=1&ruleId=" + entry + cursor)
                    .then()
                    .statusCode(200);
            pages.addAll(page.extract().path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(pages).isEqualTo(all).contains(first.id().toString()).doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeItTheIncidentOfTheDeskThatCanSend() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        String incident = decide("T02", alert, "confirm")
                .statusCode(200)
                .body("incident.townshipCode", equalTo("T02"))
                .extract()
                .path("incident.id");

        at("T02")
                .get("/api/v1/incidents/" + incident + "/recommendations")
                .then()
                .statusCode(200);
        decide("T01", alert, "confirm").statusCode(409).body("detail", containsString("Another township's desk"));
        decide("T02", alert, "confirm").statusCode(200).body("incident.id", equalTo(incident));
    }

    @Test
    void shouldStayTheFirstTownshipsIncidentWhereOnlyThatOneIsTheirs() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        decide("T01", alert, "confirm")
                .statusCode(200)
                .body("incident.townshipCode", equalTo("T01"))
                .body("incident.location.lon", equalTo(113.4f))
                .body("incident.snapshotUrl", containsString(east.id()));
    }

    @Test
    void shouldFetchThePictureFromTheCameraThatReadThePlateItself() {
        UUID alert = raise(seen(ALIKE, east, 0));

        raise(seen(PLATE, west, 30));

        get(alert)
                .body("watch.exact", equalTo(true))
                .body("snapshotUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/s-30"))
                .body("watch.cropUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/crop-30"));
        AlertCandidate together = seen(ALIKE, east, 0).with(seen(PLATE, west, 30));
        assertThat(together.camera()).isEqualTo(west);
        assertThat(together.snapshotId()).isEqualTo("s-30");
    }

    private UUID raise(AlertCandidate candidate) {
        alerts.raise(List.of(candidate));
        return candidate.id();
    }

    private ValidatableResponse listed(String township) {
        return at(township).get("/api/v1/alerts?ruleId=" + entry).then().statusCode(200);
    }

    private static ValidatableResponse decide(String township, UUID alert, String decision) {
        String body = decision.equals("dismiss") ? "{\"reason\":\"OTHER\"}" : "{\"plateConfirmed\":true}";
        return at(township)
                .body(body)
                .post("/api/v1/alerts/" + alert + "/" + decision)
                .then();
    }

    private static RequestSpecification at(String township) {
        return as(
                TestTokens.token("desk-" + township, List.of(Roles.INVESTIGATOR, Roles.DISPATCHER), List.of(township)));
    }

    private static ValidatableResponse get(UUID alert) {
        return investigator().get("/api/v1/alerts/" + alert).then().statusCode(200);
    }

    private AlertCandidate seen(String read, CameraFacts camera, int seconds) {
        boolean exact = read.equals(PLATE);
        CompiledRule rule =
                CompiledRule.watch(entry, "Watch list", Severity.HIGH, 600, new WatchHit(PLATE, read, exact));
        DetectionFacts detection = new DetectionFacts(
                "d-" + seconds,
                camera.id(),
                camera.townshipCode(),
                DetectionKind.PLATE_READ,
                "car",
                0.9,
                null,
                null,
                0,
                read,
                read,
                START.plusSeconds(seconds),
                "s-" + seconds,
                null,
                "crop-" + seconds,
                0,
                null,
                null);
        return AlertCandidate.of(rule, detection, camera);
    }

    private static CameraFacts camera(String name, String township, double lon) {
        return new CameraFacts(
                "cam-" + UUID.randomUUID(), name, CameraTier.TOWNSHIP, township, new GeoPoint(lon, 33.4), List.of());
    }
}
