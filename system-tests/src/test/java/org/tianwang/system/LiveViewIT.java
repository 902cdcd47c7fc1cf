package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Room;
import org.tianwang.system.console.BrowserTest;
import org.tianwang.system.console.ConsoleBrowser;
import org.tianwang.system.console.LivePlayers;
import org.tianwang.system.console.SignInPage;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** Live video as people see it: a real browser plays it, by the session cookie, through the gateway. */
@SystemTest
@Order(41)
class LiveViewIT extends BrowserTest {
    private static final String DEMO_CAMERA_CODE = "T01-C01";

    private final Room room;

    LiveViewIT(SystemStack stack) {
        super(stack);
        this.room = new Room(stack.api());
    }

    @Test
    void shouldPlayLiveVideoAtACameraOnTheDeskAndOnTheWall() {
        try {
            JsonNode camera = room.all("investigator", "/api/v1/cameras").stream()
                    .filter(one -> one.path("code").asText().equals(DEMO_CAMERA_CODE))
                    .findFirst()
                    .orElseThrow();
            Page page = browser.desktop();
            new SignInPage(page).open().signIn("investigator");
            LivePlayers players = new LivePlayers(page);

            atTheCamera(page, players, camera.path("id").asText());
            onTheDesk(page, players, camera.path("id").asText());
            onTheWall(page, players);
        } catch (RuntimeException | AssertionError e) {
            browser.photographAll("live");
            throw e;
        }
        assertThat(browser.failures()).as("uncaught errors in the browser").isEmpty();
    }

    private void atTheCamera(Page page, LivePlayers players, String cameraId) {
        page.navigate("/cameras/" + cameraId);
        page.getByText("看实况").click();
        players.expectPlaying(1);
        players.expectPlayed(3);
        System.out.printf(
                "live in Chromium: first picture after %d ms, %d ms behind%n",
                players.firstPictureMillis(), players.lagMillis());
        ConsoleBrowser.photograph(page, "30-live-camera");

        players.expectPicture();
        assertThat(players.colours()).isGreaterThan(20);
    }

    private void onTheDesk(Page page, LivePlayers players, String cameraId) {
        String alert = room.awaitAlert(cameraId, Duration.ofSeconds(60), any -> true)
                .path("id")
                .asText();
        page.navigate("/desk/" + alert);
        page.getByText("此刻画面").waitFor();
        page.keyboard().press("l");
        players.expectPlaying(1);
        ConsoleBrowser.photograph(page, "31-live-desk");
        page.keyboard().press("l");
        page.waitForCondition(() -> players.count() == 0);
    }

    private void onTheWall(Page page, LivePlayers players) {
        page.navigate("/wall-view");
        page.getByText("台铺满").click();
        players.expectAllOfManyPlaying();
        ConsoleBrowser.photograph(page, "32-wall");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> players.count() == 1);
        players.expectPlaying(1);
        page.keyboard().press("Enter");
    }
}
