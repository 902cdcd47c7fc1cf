package org.tianwang.ingest.mux;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Fragments put together as a player does. */
public final class Fragments {
    private Fragments() {}

    public static byte[] joined(byte[] init, List<Fragment> fragments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(init);
        fragments.forEach(fragment -> bytes.writeBytes(fragment.bytes()));
        return bytes.toByteArray();
    }
}
