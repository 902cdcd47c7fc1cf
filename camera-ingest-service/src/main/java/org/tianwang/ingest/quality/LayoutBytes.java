package org.tianwang.ingest.quality;

/** A layout as bytes for its row: two thirds of a step of strength each, cut off at 84, which only text overlays reach. */
final class LayoutBytes {
    private static final float SCALE = 1.5f;

    private LayoutBytes() {}

    static byte[] bytes(Layout layout) {
        int size = layout.along.length;
        byte[] bytes = new byte[2 * size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(layout.along[i] * SCALE), -127, 127);
            bytes[size + i] = (byte) Math.clamp(Math.round(layout.across[i] * SCALE), -127, 127);
        }
        return bytes;
    }

    static Layout layout(int width, byte[] bytes) {
        int size = bytes.length / 2;
        float[] along = new float[size];
        float[] across = new float[size];
        for (int i = 0; i < size; i++) {
            along[i] = bytes[i] / SCALE;
            across[i] = bytes[size + i] / SCALE;
        }
        return new Layout(width, size / width, along, across);
    }
}
