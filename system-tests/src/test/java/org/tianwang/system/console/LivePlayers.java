package org.tianwang.system.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The live players on a page: what they show, how late, and whether it moves. */
public final class LivePlayers {
    private final Page page;

    public LivePlayers(Page page) {
        this.page = page;
    }

    /** Waits until so many play. */
    public void expectPlaying(int count) {
        Locator playing = page.locator("[data-live=playing]");
        page.waitForCondition(() -> playing.count() == count);
    }

    /** Waits until more than one is there and all play; how many there are may change meanwhile. */
    public void expectAllOfManyPlaying() {
        page.waitForCondition(() -> (boolean) page.evaluate("""
                () => {
                  const all = [...document.querySelectorAll('[data-live]')];
                  return all.length > 1 && all.every(({ dataset }) => dataset.live === 'playing');
                }"""));
    }

    public int count() {
        return page.locator("[data-live]").count();
    }

    /** Of the first player, in milliseconds from opening the connection to the first moving picture. */
    public int firstPictureMillis() {
        return number("data-first-picture-ms");
    }

    public int lagMillis() {
        return number("data-lag-ms");
    }

    /** Waits until the first player has played so many seconds of video; what it jumped over does not count. */
    public void expectPlayed(double seconds) {
        page.waitForCondition(() -> played() >= seconds);
    }

    /** Waits until the first player has a picture to show: it has none for a moment when it jumps to the live edge. */
    public void expectPicture() {
        page.waitForCondition(
                () -> (boolean) page.evaluate("document.querySelector('[data-live] video').readyState >= 2"));
    }

    /** How many different colours a row through the first player's picture has: one for a black or frozen-out one. */
    public int colours() {
        return Colours.of(page, "[data-live] video");
    }

    private double played() {
        return ((Number) page.evaluate("""
                () => {
                  const { played } = document.querySelector('[data-live] video');
                  return Array.from({ length: played.length }, (_, i) => played.end(i) - played.start(i))
                    .reduce((sum, part) => sum + part, 0);
                }""")).doubleValue();
    }

    private int number(String attribute) {
        Locator player = page.locator("[data-live][" + attribute + "]").first();
        return Integer.parseInt(player.getAttribute(attribute));
    }
}
