package org.tianwang.ingest.pipeline;

import java.util.Optional;

/**
 * A bean of this type listens to every camera that runs in this instance from its start, as the recorder does. It is
 * asked again whenever a camera starts or its settings change, after the previous listener was detached.
 */
public interface StandingListener {

    /** @return nothing when this camera is not to be listened to */
    Optional<PacketListener> listenerFor(CameraProfile camera);

    StreamKind stream();

    /** Packets that may wait for the listener before some are thrown away. */
    int capacity();
}
