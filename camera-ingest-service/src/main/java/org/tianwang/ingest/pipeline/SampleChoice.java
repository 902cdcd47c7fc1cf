package org.tianwang.ingest.pipeline;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.PictureChoice;

/** Wants pictures at a steady rate, and all of them only while somebody watches. One thread. */
final class SampleChoice implements PictureChoice {
    private final Sampler sampler;
    private final BooleanSupplier watched;
    private Instant latest;

    SampleChoice(Sampler sampler, BooleanSupplier watched) {
        this.sampler = sampler;
        this.watched = watched;
    }

    @Override
    public boolean wants(Instant shownAt) {
        boolean taken = sampler.take(shownAt);
        latest = taken ? shownAt : latest;
        return taken;
    }

    @Override
    public boolean wantsAll() {
        return watched.getAsBoolean();
    }

    /** Whether this picture was chosen, or came beside. */
    boolean chose(VideoFrame picture) {
        return picture.shownAt().equals(latest);
    }
}
