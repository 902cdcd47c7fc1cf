package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.search.BrokenAudit;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Nobody can read who is looked out for and leave no trace of it. */
@AlertTest
class WatchLooksTest {

    private final String reader = "reader-" + UUID.randomUUID();

    @Inject
    EntityManager entities;

    @Test
    void shouldEnterAPageOnceHoweverOftenItIsRefreshedAndEachOtherPageToo() {
        for (int i = 0; i < 3; i++) {
            me().get("/api/v1/watchlist?status=ACTIVE,REQUESTED").then().statusCode(200);
        }
        me().get("/api/v1/watchlist?waiting=true").then().statusCode(200);
        me().get("/api/v1/watchlist").then().statusCode(200);

        assertThat(trail())
                .containsExactly(
                        "WATCH_LIST_READ watch-list ACTIVE, REQUESTED",
                        "WATCH_LIST_READ watch-list waiting",
                        "WATCH_LIST_READ watch-list all");
    }

    @Test
    void shouldEnterEachPageThatIsTurned() {
        entry("豫Q66661");
        entry("豫Q66662");
        String next = me().get("/api/v1/watchlist?size=1").path("nextCursor");

        me().get("/api/v1/watchlist?size=1&cursor=" + next).then().statusCode(200);

        assertThat(trail()).hasSize(2);
    }

    @Test
    void shouldEnterAnOpenedEntryUnderItsPlate() {
        String id = entry("豫Q66663");

        me().get("/api/v1/watchlist/" + id).then().statusCode(200).body("plate", equalTo("豫Q66663"));
        me().get("/api/v1/watchlist/" + id).then().statusCode(200);

        assertThat(trail()).containsExactly("WATCH_ENTRY_READ plate 豫Q66663");
    }

    @Test
    void shouldEnterWhoReadsWatchedPlatesAmongTheirOutcomes() {
        me().get("/api/v1/alerts/outcomes/watchlist?days=30").then().statusCode(200);
        me().get("/api/v1/alerts/outcomes/watchlist?days=30").then().statusCode(200);
        me().get("/api/v1/alerts/outcomes/cameras").then().statusCode(200);

        assertThat(trail()).containsExactly("WATCH_LIST_READ watch-list outcomes of 30 days");
    }

    @Test
    void shouldEnterAnImportThatTellsThatAPlateIsOnTheList() {
        entry("豫Q66665");
        String row = "plate,reason,authority,caseNumber,validFrom,validTo,severity\n豫Q66665,stolen,County bureau,I-1,,"
                + Instant.now().plus(Duration.ofDays(1)) + ",HIGH\n";

        me().contentType("text/csv")
                .body(row.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/watchlist/import")
                .then()
                .body("requested", hasSize(0))
                .body("rejected", hasSize(1));

        assertThat(trail()).containsExactly("WATCH_LIST_LOOKED_UP plate 豫Q66665");
    }

    @Test
    void shouldShowNothingThatCannotBeWrittenDown() throws java.sql.SQLException {
        String id = entry("豫Q66664");

        try (BrokenAudit broken = BrokenAudit.start()) {
            me().get("/api/v1/watchlist").then().statusCode(503);
            me().get("/api/v1/watchlist/" + id).then().statusCode(503);
        }

        me().get("/api/v1/watchlist").then().statusCode(200);
        assertThat(trail()).containsExactly("WATCH_LIST_READ watch-list all");
    }

    private RequestSpecification me() {
        return as(TestTokens.token(reader, List.of(Roles.INVESTIGATOR), List.of("*")));
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_type || ' ' || object_id from audit_entry"
                                + " where actor = :reader order by seq",
                        String.class)
                .setParameter("reader", reader)
                .getResultList());
    }

    private static String entry(String plate) {
        return investigator()
                .body("""
                        {"plate":"%s","reason":"stolen","authority":"County bureau","caseNumber":"I-1","severity":"HIGH",
                         "validTo":"%s"}""".formatted(plate, Instant.now().plus(Duration.ofDays(1))))
                .post("/api/v1/watchlist")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
