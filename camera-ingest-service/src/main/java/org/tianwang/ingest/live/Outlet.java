package org.tianwang.ingest.live;

/** The way to one viewer: a WebSocket, or a test's. Writing never blocks; calls may come from any thread. */
interface Outlet {

    void text(String json);

    void binary(byte[] bytes);

    /** Whether the viewer has fallen behind, so that nothing more should be written now. */
    boolean full();

    /** Called again and again when {@link #full()} has become false. */
    void onDrain(Runnable action);

    void close(LiveEnd reason);
}
