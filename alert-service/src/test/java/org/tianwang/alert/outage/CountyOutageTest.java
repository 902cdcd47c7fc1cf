package org.tianwang.alert.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Townships that go dark together are one alert of the county, and one for each one's own desk. */
@AlertTest
class CountyOutageTest extends OutageScene {

    @Test
    void shouldMakeOneAlertOfACountyWidePowerCutAndOneOfEachTownshipForItsOwnDesk() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        List<String> here = cameras(6);
        lose(here);
        clock.set(start.plus(HOLD));
        tell();

        JsonPath county = county();
        assertThat(county.getList("items")).hasSize(1);
        assertThat(county.getInt("items[0].outage.townships")).isEqualTo(4);
        assertThat(county.getInt("items[0].count")).isEqualTo(21);
        assertThat(county.getString("items[0].severity")).isEqualTo("CRITICAL");
        assertThat(county.getString("items[0].townshipCode")).isNull();
        assertThat(alerts().getList("items.count", Integer.class)).containsExactly(6);
        assertThat(alerts().getString("items[0].partOf")).isEqualTo(county.getString("items[0].id"));
        as(TestTokens.of(Roles.INVESTIGATOR, township))
                .get("/api/v1/alerts/" + county.getString("items[0].id"))
                .then()
                .statusCode(404);

        back(here);
        assertThat(alerts().getString("items[0].clearedAt")).isNotNull();
        assertThat(county().getInt("items[0].outage.out")).isEqualTo(15);
        assertThat(county().getString("items[0].clearedAt")).isNull();
        decideCounty();
    }

    @Test
    void shouldFoldWhatStoodAloneIntoTheCountysAndTakeInWhatIsLostLater() {
        change(cameras(5), beside.get(0), CameraHealth.OFFLINE);
        clock.set(start.plus(HOLD));
        tell();
        change(cameras(5), beside.get(1), CameraHealth.OFFLINE);
        clock.set(start.plus(HOLD.multipliedBy(2)));
        tell();
        assertThat(county().getList("items.outage.townships")).containsExactly(null, null);

        lose(cameras(5));
        clock.set(start.plus(HOLD.multipliedBy(3)));
        tell();
        assertThat(county().getList("items.outage.lost", Integer.class)).containsExactly(15);

        change(cameras(5), beside.get(2), CameraHealth.OFFLINE);
        lose(cameras(1));
        clock.set(start.plus(HOLD.multipliedBy(4)));
        tell();
        JsonPath county = county();
        assertThat(county.getList("items.outage.lost", Integer.class)).containsExactly(21);
        assertThat(county.getInt("items[0].outage.townships")).isEqualTo(4);
        decideCounty();
    }

    @Test
    void shouldCountATownshipOnceThatGoesDarkOnceMore() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        List<String> here = cameras(5);
        lose(here);
        clock.set(start.plus(HOLD));
        tell();
        back(here);
        clock.advance(Duration.ofMinutes(10));
        lose(here);
        clock.advance(HOLD);
        tell();

        JsonPath county = county();
        assertThat(county.getList("items.outage.townships", Integer.class)).containsExactly(4);
        assertThat(county.getInt("items[0].outage.out")).isEqualTo(20);
        decideCounty();
    }

    @Test
    void shouldKeepOutagesApartThatDoNotBeginTogether() {
        for (int i = 0; i < 3; i++) {
            change(cameras(5), beside.get(i), CameraHealth.OFFLINE);
            clock.advance(HOLD);
            tell();
            clock.advance(Duration.ofMinutes(6));
        }

        assertThat(county().getList("items.outage.townships")).containsExactly(null, null, null);
    }

    @Test
    void shouldCloseThePartsOnceAPersonHasDecidedTheCountys() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        lose(cameras(5));
        clock.set(start.plus(HOLD));
        tell();

        decideCounty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            QuarkusTransaction.requiringNew().run(() -> watch.tellDue());
            assertThat(alerts().getList("items.status", String.class)).containsExactly("DISMISSED");
        });
        assertThat(alerts().getString("items[0].dismissReason")).isEqualTo("DUPLICATE");
    }

    @Test
    void shouldGiveAPartThatSomebodyTakesUpNoClockOfItsOwn() {
        beside.forEach(code -> change(cameras(5), code, CameraHealth.OFFLINE));
        lose(cameras(5));
        clock.set(start.plus(HOLD));
        tell();

        String part = alerts().getString("items[0].id");
        as(TestTokens.of(Roles.INVESTIGATOR, township))
                .post("/api/v1/alerts/" + part + "/acknowledge")
                .then()
                .statusCode(200);

        assertThat(alerts().getString("items[0].status")).isEqualTo("ACKNOWLEDGED");
        assertThat(alerts().getList("items[0].clocks")).isEmpty();
        decideCounty();
    }
}
