package org.tianwang.system.console;

import com.microsoft.playwright.Page;

/** Whether a picture or video on a page shows anything. */
final class Colours {
    private Colours() {}

    /** How many different colours a row through its middle has: one for a black or frozen-out one. */
    static int of(Page page, String selector) {
        return ((Number) page.evaluate("""
                selector => {
                  const shown = document.querySelector(selector);
                  const canvas = document.createElement('canvas');
                  canvas.width = shown.videoWidth || shown.naturalWidth;
                  canvas.height = shown.videoHeight || shown.naturalHeight;
                  const context = canvas.getContext('2d');
                  context.drawImage(shown, 0, 0);
                  const row = context.getImageData(0, canvas.height >> 1, canvas.width, 1).data;
                  const seen = new Set();
                  for (let i = 0; i < row.length; i += 4) seen.add((row[i] << 16) | (row[i + 1] << 8) | row[i + 2]);
                  return seen.size;
                }""", selector)).intValue();
    }
}
