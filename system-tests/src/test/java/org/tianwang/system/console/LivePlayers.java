package org.tianwang.system.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;

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

    /**
     * Seconds of video that the first player goes on by while a second passes: the middle one of five measurements, since
     * a player that has just begun, or could not keep up, jumps to the live edge.
     */
    public double secondsPlayedInASecond() {
        double[] played = new double[5];
        for (int second = 0; second < played.length; second++) {
            double before = time();
            page.waitForTimeout(1000);
            played[second] = time() - before;
        }
        Arrays.sort(played);
        return played[played.length / 2];
    }

    public int readyState() {
        return ((Number) page.evaluate("document.querySelector('[data-live] video').readyState")).intValue();
    }

    /** How many different colours a row through the first player's picture has: one for a black or frozen-out one. */
    public int colours() {
        return ((Number) page.evaluate("""
                () => {
                  const video = document.querySelector('[data-live] video');
                  const canvas = document.createElement('canvas');
                  canvas.width = video.videoWidth;
                  canvas.height = video.videoHeight;
                  const context = canvas.getContext('2d');
                  context.drawImage(video, 0, 0);
                  const row = context.getImageData(0, video.videoHeight >> 1, video.videoWidth, 1).data;
                  const seen = new Set();
                  for (let i = 0; i < row.length; i += 4) seen.add((row[i] << 16) | (row[i + 1] << 8) | row[i + 2]);
                  return seen.size;
                }""")).intValue();
    }

    private double time() {
        return ((Number) page.evaluate("document.querySelector('[data-live] video').currentTime")).doubleValue();
    }

    private int number(String attribute) {
        Locator player = page.locator("[data-live][" + attribute + "]").first();
        return Integer.parseInt(player.getAttribute(attribute));
    }
}
