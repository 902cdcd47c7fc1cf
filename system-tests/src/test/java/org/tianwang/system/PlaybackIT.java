package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Footage;
import org.tianwang.system.client.Room;
import org.tianwang.system.console.BrowserTest;
import org.tianwang.system.console.ConsoleBrowser;
import org.tianwang.system.console.PlaybackPage;
import org.tianwang.system.console.SignInPage;
import org.tianwang.system.harness.Launcher;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/**
 * An investigator looks at what was recorded, in a real browser: says what for, plays over the border of two segments,
 * looks along the line, changes the speed, marks a range, exports it and holds the file against {@code ./tianwang verify}.
 */
@SystemTest
@Order(42)
class PlaybackIT extends BrowserTest {
    private static final String DEMO_CAMERA_CODE = "T01-C01";
    private static final String CASE = "A4114002026110007";
    private static final Duration TO_RECORD_TWO_SEGMENTS = Duration.ofSeconds(90);
    /** A picture of the clip lasts a tenth of a second, and two segments are cut between two pictures. */
    private static final double A_SEAM_SECONDS = 0.5;

    private final Room room;
    private final Footage footage;

    PlaybackIT(SystemStack stack) {
        super(stack);
        this.room = new Room(stack.api());
        this.footage = new Footage(stack.api().as("investigator"));
    }

    @Test
    void shouldPlayOverABorderAndExportWhatCanBeVerified() {
        try {
            String camera = room.all("investigator", "/api/v1/cameras").stream()
                    .filter(one -> one.path("code").asText().equals(DEMO_CAMERA_CODE))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asText();
            Instant border = awaitBorder(camera);
            Page page = browser.desktop();
            new SignInPage(page).open().signIn("investigator");
            PlaybackPage playback = new PlaybackPage(page);

            afterThePurpose(playback, camera, border.minusSeconds(3));
            overTheBorder(page, playback, border);
            alongTheLine(page, playback);
            byKeys(playback);
            export(page, playback, border);
        } catch (RuntimeException | AssertionError e) {
            browser.photographAll("playback");
            throw e;
        }
        assertThat(browser.failures()).as("uncaught errors in the browser").isEmpty();
    }

    /** Where a segment follows another without a gap. */
    private Instant awaitBorder(String camera) {
        String viewing = footage.viewing(
                camera, Instant.now().minusSeconds(1800), Instant.now().plusSeconds(600));
        return Awaitility.await("two segments without a gap between them")
                .atMost(TO_RECORD_TWO_SEGMENTS)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> border(footage.segments(viewing)), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Instant> border(List<JsonNode> segments) {
        for (int i = segments.size() - 1; i > 0; i--) {
            if (segments.get(i).path("gapBefore").isNull()
                    || segments.get(i).path("gapBefore").isMissingNode()) {
                return Optional.of(Instant.parse(segments.get(i).path("from").asText()));
            }
        }
        return Optional.empty();
    }

    private static void afterThePurpose(PlaybackPage playback, String camera, Instant at) {
        playback.open(camera, at);
        assertThat(playback.showsPictures()).as("a picture before its purpose").isFalse();
        playback.statePurpose(CASE, "核对院内通道的人员");
    }

    private static void overTheBorder(Page page, PlaybackPage playback, Instant border) {
        int before = playback.colours();
        playback.expectShown(border.plusSeconds(2));
        ConsoleBrowser.photograph(page, "33-playback");

        assertThat(before).as("colours before the border").isGreaterThan(20);
        assertThat(playback.colours()).as("colours after the border").isGreaterThan(20);
        assertThat(playback.secondsSkippedBetween(border.minusSeconds(1), border.plusSeconds(1)))
                .as("seconds not played around the border")
                .isLessThan(A_SEAM_SECONDS);
    }

    private static void alongTheLine(Page page, PlaybackPage playback) {
        int colours = playback.coloursOfThumbnail();
        ConsoleBrowser.photograph(page, "34-playback-thumbnail");

        assertThat(colours).as("colours of the thumbnail under the pointer").isGreaterThan(20);
    }

    /** The choice of a speed must not keep the keys to itself. */
    private static void byKeys(PlaybackPage playback) {
        playback.chooseSpeed("2×");
        assertThat(playback.rate()).isEqualTo(2);

        playback.press("k");
        playback.expectPaused(true);
        Instant stopped = playback.shownAt();
        playback.press(".");
        playback.expectShown(stopped);
        playback.press("ArrowLeft");
        playback.expectShownBefore(stopped.minusSeconds(8));
        playback.press("k");
        playback.expectPaused(false);
        playback.expectShown(stopped.minusSeconds(8));
        assertThat(playback.rate()).isEqualTo(2);
        playback.press("k");
        playback.expectPaused(true);
    }

    private void export(Page page, PlaybackPage playback, Instant border) {
        playback.showTenMinutes();
        playback.clickAt(border.minusSeconds(4));
        playback.press("i");
        playback.clickAt(border.plusSeconds(4));
        playback.press("o");
        playback.order(CASE, "移送证据");
        ConsoleBrowser.photograph(page, "35-playback-export");
        Path clip = Path.of("target", "playback-it", "clip.zip").toAbsolutePath();
        playback.download(clip);

        Launcher.Outcome verified = new Launcher(stack.home()).run(List.of("verify", clip.toString()));
        assertThat(verified.code()).as(verified.said()).isZero();
        assertThat(verified.said()).contains("WHOLE");
    }
}
