package org.tianwang.ingest.frame;

/**
 * Switches off JavaCPP's own limit, which is twice the Java heap and counts the whole process: with the small heap that
 * this service runs on, it would refuse memory to healthy streams and stop the world to look for garbage. We release
 * native memory by hand. Must be called before JavaCPP's first class is touched.
 */
public final class NativeMemory {
    private static final String[] LIMITS = {"org.bytedeco.javacpp.maxBytes", "org.bytedeco.javacpp.maxPhysicalBytes"};

    private NativeMemory() {}

    /** Leaves a limit alone that was set on the command line. */
    public static void releasedByHand() {
        for (String limit : LIMITS) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, "0");
            }
        }
    }
}
