package org.tianwang.system.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** One camera's recorded day: the line, the picture once the purpose is said, the marks and the export. */
public final class PlaybackPage {
    private static final String VIDEO = "[data-recorded] video";
    private static final double THUMBNAIL_PATIENCE_MILLIS = 20_000;

    private final Page page;

    public PlaybackPage(Page page) {
        this.page = page;
    }

    /** Opens the line of the day that the moment is in, with the playhead there; no picture is shown yet. */
    public void open(String cameraId, Instant at) {
        page.navigate("/recordings/" + cameraId + "?at=" + at);
        line().waitFor();
        page.locator("[data-kind=recorded]").first().waitFor();
    }

    public boolean showsPictures() {
        return page.locator(VIDEO).count() > 0;
    }

    public void statePurpose(String reference, String reason) {
        page.getByLabel("案件、警情或任务编号").fill(reference);
        page.getByLabel("事由").fill(reason);
        button("写入审计并打开当天录像").click();
        page.locator("[data-recorded=ready]").waitFor();
    }

    /** The moment of the shown picture, by the media's own clock. */
    public Instant shownAt() {
        return Instant.ofEpochMilli(
                ((Number) page.evaluate("document.querySelector('[data-at]').dataset.at * 1")).longValue());
    }

    /** Waits until the player has gone on to this moment. */
    public void expectShown(Instant moment) {
        page.waitForCondition(() -> shownAt().isAfter(moment));
    }

    public void expectShownBefore(Instant moment) {
        page.waitForCondition(() -> shownAt().isBefore(moment));
    }

    /**
     * Seconds that were not played between two moments, by what the video element itself says it played: none when it went
     * through without a jump.
     */
    public double secondsSkippedBetween(Instant from, Instant to) {
        double seconds = ((Number)
                        page.evaluate("""
                ([from, to]) => {
                  const video = document.querySelector('[data-recorded] video');
                  const at = Number(document.querySelector('[data-at]').dataset.at);
                  const start = at - video.currentTime * 1000;
                  let played = 0;
                  for (let i = 0; i < video.played.length; i++) {
                    const begin = Math.max(video.played.start(i) * 1000 + start, from);
                    const end = Math.min(video.played.end(i) * 1000 + start, to);
                    played += Math.max(0, end - begin);
                  }
                  return (to - from - played) / 1000;
                }""", List.of((double) from.toEpochMilli(), (double) to.toEpochMilli())))
                .doubleValue();
        return Math.max(0, seconds);
    }

    public int colours() {
        return Colours.of(page, VIDEO);
    }

    public boolean isPaused() {
        return (boolean) page.evaluate("document.querySelector('" + VIDEO + "').paused");
    }

    public double rate() {
        return ((Number) page.evaluate("document.querySelector('" + VIDEO + "').playbackRate")).doubleValue();
    }

    public void chooseSpeed(String speed) {
        page.getByLabel("倍速")
                .locator("xpath=ancestor-or-self::*[contains(@class,'ant-select')][1]")
                .click();
        page.locator(".ant-select-item-option")
                .getByText(speed, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    public void showTenMinutes() {
        page.getByText("10 分钟", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForCondition(() -> secondsShown() == 600);
    }

    /** Clicks on the line, which is exact to half a second while it shows ten minutes. */
    public void clickAt(Instant moment) {
        BoundingBox strip = line().boundingBox();
        double share = (moment.toEpochMilli() - viewed("data-from")) / (viewed("data-to") - viewed("data-from"));
        page.mouse().click(strip.x + share * strip.width, strip.y + strip.height / 2);
        page.waitForCondition(() -> Math.abs(shownAt().toEpochMilli() - moment.toEpochMilli()) < 1500);
        page.locator("[data-recorded=ready]").waitFor();
    }

    private double secondsShown() {
        return (viewed("data-to") - viewed("data-from")) / 1000;
    }

    private double viewed(String end) {
        return Double.parseDouble(line().getAttribute(end));
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void expectPaused(boolean paused) {
        page.waitForCondition(() -> isPaused() == paused);
    }

    /** Rests the pointer where the line says "recorded", left of the playhead; the number of colours of what appears. */
    public int coloursOfThumbnail() {
        BoundingBox playhead = page.locator("[data-at]").boundingBox();
        BoundingBox strip = line().boundingBox();
        page.mouse().move(playhead.x - 3, strip.y + strip.height / 2);
        String thumbnail = "[role=slider] img";
        page.waitForCondition(
                () -> page.locator(thumbnail).count() > 0
                        && (boolean) page.evaluate("document.querySelector('" + thumbnail + "').naturalWidth > 0"),
                new Page.WaitForConditionOptions().setTimeout(THUMBNAIL_PATIENCE_MILLIS));
        return Colours.of(page, thumbnail);
    }

    public void order(String reference, String reason) {
        button("导 ?出").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("案件、警情或任务编号").fill(reference);
        dialog.getByLabel("事由").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^导 ?出$")))
                .click();
        page.getByText("校验完整").first().waitFor();
    }

    /** The newest export, as a person downloads it. */
    public void download(Path file) {
        Download download =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        download.saveAs(file);
    }

    private Locator line() {
        return page.getByLabel("当天时间轴");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(\\S+ )?" + name + "$")));
    }
}
