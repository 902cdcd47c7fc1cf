package org.tianwang.ingest.plate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.detect.FairLooks;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.snapshot.PrivacyMask;

/**
 * Reads plates for all cameras on one thread, so many looks a second, shared fairly by {@link FairLooks}. The networks
 * are loaded at the first look: where no camera sees a vehicle large enough, they cost nothing.
 */
public final class PlateLooks implements AutoCloseable {

    private final IngestConfig.Plates config;
    private final Watcher watcher;
    private final FairLooks<PlateOffer> turns;
    private final Scaler scaler = new Scaler(Scaler.Target.BGR);
    private PlateReader reader;

    /** Sees figures for the metrics. */
    public interface Watcher {
        void plateDropped();

        void plateLooked(Duration took, boolean legible);
    }

    public PlateLooks(IngestConfig.Plates config, Watcher watcher) {
        this.config = config;
        this.watcher = watcher;
        this.turns = new FairLooks<>("plates", config.looksPerSecond(), this::look, watcher::plateDropped);
    }

    /** What one camera does with it; its vehicles' plates go to {@code sink}, from several threads. */
    public PlatePursuit pursuit(String cameraId, List<PrivacyMask> masks, PlatePursuit.Sink sink) {
        return new PlatePursuit(cameraId, masks, this, config, sink);
    }

    void offer(String cameraId, PlateOffer offer) {
        turns.offer(cameraId, offer);
    }

    /** Cameras whose pictures wait for a look. */
    public int queued() {
        return turns.queued();
    }

    void withdraw(String cameraId) {
        turns.withdraw(cameraId);
    }

    private void look(PlateOffer offer) {
        offer.pursuit().mostWanted(offer.candidates()).ifPresent(candidate -> {
            if (reader == null) {
                reader = new PlateReader();
            }
            long start = System.nanoTime();
            Optional<PlateLook> look =
                    look(offer.picture(), candidate, offer.pursuit().masks());
            offer.pursuit().looked(offer.picture(), candidate, look, reader::read);
            watcher.plateLooked(Duration.ofNanos(System.nanoTime() - start), look.isPresent());
        });
    }

    /** Two plates in one box that nothing tells apart are two vehicles taken for one: then nothing is read. */
    private Optional<PlateLook> look(VideoFrame picture, Candidate candidate, List<PrivacyMask> masks) {
        VehiclePicture vehicle = VehiclePicture.of(picture, candidate.box(), masks, scaler);
        List<PlateLook> own = reader.look(vehicle.pixels()).stream()
                .filter(look -> vehicle.frameWidth(look.place()) >= config.leastWidth())
                .filter(look -> !vehicle.isHidden(look.place()))
                .filter(look -> candidate.owns(
                        vehicle.frameX(look.place().centreX()),
                        vehicle.frameY(look.place().centreY())))
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    @Override
    public void close() {
        turns.close();
        scaler.close();
        if (reader != null) {
            reader.close();
        }
    }
}
