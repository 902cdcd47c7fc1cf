package org.tianwang.ingest.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class CameraSheetTest {
    private static final String HEADING = "code,name,tier,township,lon,lat,tags,stream_url\n";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void shouldTakeGoodRowsAndNameTheLineAndReasonOfBadOnes() {
        String sheet = HEADING + row("A", "113.1") + row("B", "east") + row("C", "999") + row("D", "113.4")
                + row("A", "113.5") + "," + run + " nameless,COUNTY,T01,113,33,,\n"
                + run + "E,e,TOWER,T01,113,33,,\n" + run + "F,f,COUNTY,T01,113,33,,ftp://10.0.0.1/x\n";

        take(sheet, "")
                .statusCode(200)
                .body("rows", equalTo(8))
                .body("created", equalTo(2))
                .body("failed", equalTo(6))
                .body("problems.line", contains(3, 4, 6, 7, 8, 9))
                .body("problems.field", contains("lon", "lon", "code", "code", "tier", "stream_url"))
                .body("problems[1].message", containsString("180"))
                .body("problems[2].message", containsString("line 2"));

        found(run).body("items.code", contains(run + "A", run + "D"));
    }

    @Test
    void shouldChangeNothingWhenTheSameSheetComesAgainAndOnlyWhatDiffersElse() {
        String first = HEADING + row("A", "113.1") + row("B", "113.2");
        take(first, "").body("created", equalTo(2));

        take(first, "").body("unchanged", equalTo(2)).body("updated", equalTo(0));
        take(HEADING + row("A", "113.1") + row("B", "113.9"), "?existing=skip").body("skipped", equalTo(2));
        take(HEADING + row("A", "113.1") + row("B", "113.9"), "")
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1));

        found(run).body("items", hasSize(2)).body("items[1].location.lon", equalTo(113.9f));
    }

    @Test
    void shouldOnlySayWhatWouldComeOfItInADryRun() {
        take(HEADING + row("A", "113.1") + row("B", "x"), "?dryRun=true")
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("failed", equalTo(1));

        found(run).body("items", hasSize(0));
    }

    @Test
    void shouldReadChineseHeadingsInGbkAndLeaveWhatIsNotInTheSheet() {
        Map<String, Object> body = camera("old name");
        body.put("code", run + "G");
        body.put("streamUrl", "rtsp://u:secret9@10.255.255.1/live");
        body.put("tags", List.of("gate"));
        String id = created(body);

        byte[] sheet = ("编号,名称,备注\n" + run + "G,城关镇北门,x\n").getBytes(Charset.forName("GBK"));
        admin().contentType("text/csv")
                .body(sheet)
                .post(PATH + "/import")
                .then()
                .statusCode(200)
                .body("encoding", equalTo("GB18030"))
                .body("updated", equalTo(1))
                .body("unknownColumns", contains("备注"));

        admin().get(PATH + "/" + id)
                .then()
                .body("name", equalTo("城关镇北门"))
                .body("tags", contains("gate"))
                .body("streamLoginSet", equalTo(true));
    }

    @Test
    void shouldSwitchRecordingKeyFramesAndPlatesByTheSheet() {
        take("编号,名称,层级,乡镇代码,经度,纬度,录像,分析方式,识读车牌\n" + run + "R,门,县级,T01,113.1,33.4,否,关键帧,否\n", "")
                .body("created", equalTo(1))
                .body("unknownColumns", hasSize(0));
        found(run)
                .body("items[0].recording.enabled", equalTo(false))
                .body("items[0].analysis.profile", equalTo("KEYFRAMES"))
                .body("items[0].analysis.plates", equalTo(false));

        take("code,name\n" + run + "R,北门\n", "").body("updated", equalTo(1));
        found(run).body("items[0].recording.enabled", equalTo(false));

        take("code,recorded,profile,plates\n" + run + "R,yes,slow,maybe\n", "")
                .body("problems.field", contains("profile", "plates"));
        take("code,recorded,profile,plates\n" + run + "R,yes,full,yes\n", "").body("updated", equalTo(1));
        found(run).body("items[0].recording.enabled", equalTo(true)).body("items[0].analysis.profile", equalTo("FULL"));
    }

    @Test
    void shouldRefuseAFileThatIsNoSheetAndOneThatIsTooLong() {
        take("no heading of ours\n1", "").statusCode(400).body("errors[0].field", equalTo("file"));
        take("code,name\nA,\"open", "").statusCode(400).body("detail", containsString("quotation"));
        take(HEADING + "x\n".repeat(301), "").statusCode(400).body("detail", containsString("300 rows"));
        take("", "?existing=both").statusCode(400).body("errors[0].field", equalTo("existing"));
    }

    @Test
    void shouldKeepToTheCallersTownships() {
        as(TestTokens.of("admin", "T01"))
                .contentType("text/csv")
                .body(HEADING + row("A", "113.1") + row("B", "113.1").replace("T01", "T02"))
                .post(PATH + "/import")
                .then()
                .body("created", equalTo(1))
                .body("problems[0].field", equalTo("township"))
                .body("problems[0].message", containsString("jurisdiction"));
    }

    @Test
    void shouldGiveOutWhatCanGoInAgainWithoutLoginsAndFormulas() {
        Map<String, Object> body = camera("=cmd|'/c calc'!A1");
        body.put("code", run + "X");
        body.put("tags", List.of(run, "two words"));
        body.put("streamUrl", "rtsp://u:hunter5@10.255.255.1/live");
        String id = created(body);

        String sheet = export("admin", "?tag=" + run);

        assertThat(sheet)
                .startsWith("\uFEFFcode,name,tier")
                .contains("'=cmd|", "rtsp://10.255.255.1/live", run + ";two words")
                .doesNotContain("hunter5", "u:");
        assertThat(sheet.lines()).hasSize(2);
        take(sheet, "").body("unchanged", equalTo(1));
        admin().get(PATH + "/" + id).then().body("streamLoginSet", equalTo(true));
        assertThat(export("supervisor", "?tag=" + run)).doesNotContain("10.255.255.1");
    }

    @Test
    void shouldGiveOutMoreThanOneReadingHolds() {
        StringBuilder sheet = new StringBuilder(HEADING);
        for (int i = 0; i < 250; i++) {
            sheet.append(row("N" + i, "113.1"));
        }
        take(sheet.toString(), "").body("created", equalTo(250));

        assertThat(export("admin", "?q=" + run).lines()).hasSize(251);
    }

    @Test
    void shouldFindByNameCodeAndTagAndCountByTownshipTierAndHealth() {
        Map<String, Object> body = camera("100%_North Gate " + run);
        body.put("tags", List.of("school-" + run));
        created(body);

        found("north gate " + run).body("items", hasSize(1));
        found("0%_North").body("items.name", hasItem("100%_North Gate " + run));
        found("_%0_" + run).body("items", hasSize(0));
        found("SCHOOL-" + run).body("items", hasSize(1));
        investigator().queryParam("tag", "school-" + run).get(PATH).then().body("items", hasSize(1));
        investigator().queryParam("tag", "school").get(PATH).then().body("items", hasSize(0));
        investigator().queryParam("q", "x".repeat(101)).get(PATH).then().statusCode(400);
        investigator()
                .get(PATH + "/counts")
                .then()
                .body(
                        "items.find { it.townshipCode == 'T01' && it.health == 'NOT_CONNECTED' }.cameras",
                        greaterThan(0));
        as(TestTokens.of("investigator", "T77")).get(PATH + "/counts").then().body("items", hasSize(0));
    }

    @Test
    void shouldSetAndTakeAwayALoginBesideTheAddress() {
        Map<String, Object> body = camera("login apart");
        body.put("streamUrl", "rtsp://10.255.255.1/live");
        String path = PATH + "/" + created(body);
        admin().get(path).then().body("streamLoginSet", equalTo(false));

        body.put("streamLogin", Map.of("user", "root", "password", "hunter7"));
        admin().body(body).put(path).then().body("streamLoginSet", equalTo(true));
        body.remove("streamLogin");
        admin().body(body).put(path).then().body("streamLoginSet", equalTo(true));
        body.put("streamLogin", Map.of("user", ""));
        admin().body(body).put(path).then().body("streamLoginSet", equalTo(false));
        investigator().get(path).then().body("streamLoginSet", org.hamcrest.Matchers.nullValue());
    }

    private ValidatableResponse found(String text) {
        return investigator()
                .queryParam("q", text)
                .queryParam("size", 200)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private String export(String role, String query) {
        return new String(
                as(TestTokens.county(role))
                        .get(PATH + "/export" + query)
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("cameras.csv"))
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    private ValidatableResponse take(String sheet, String query) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(sheet)
                .post(PATH + "/import" + query)
                .then();
    }

    private String row(String code, String lon) {
        return run + code + ",camera " + code + ",county,T01," + lon + ",33.4,one;two,\n";
    }
}
