package org.tianwang.ingest.frame;

/**
 * Pixels in Java memory: three bytes each, blue, green, red, rows without padding. For those who look at single pixels.
 */
public record Bitmap(int width, int height, byte[] pixels) {

    /** One channel of the pixel, 0..255; places outside answer with the nearest pixel inside. */
    public int at(int x, int y, int channel) {
        int column = Math.clamp(x, 0, width - 1);
        int row = Math.clamp(y, 0, height - 1);
        return pixels[(row * width + column) * 3 + channel] & 0xff;
    }

    /** Between pixels, weighted by distance. */
    public float between(double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        float upper = at(left, top, channel) * (1 - fx) + at(left + 1, top, channel) * fx;
        float lower = at(left, top + 1, channel) * (1 - fx) + at(left + 1, top + 1, channel) * fx;
        return upper * (1 - fy) + lower * fy;
    }
}
