package org.tianwang.ingest.quality;

/** A small plane of brightness, rows without padding, 0 to 255. */
record Luma(byte[] pixels, int width, int height) {

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }
}
