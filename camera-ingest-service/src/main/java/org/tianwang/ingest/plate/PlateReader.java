package org.tianwang.ingest.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.Bitmap;

/**
 * Looks for plates in a vehicle's picture and reads them. Holds two networks, so it is made when the first camera needs
 * it. Confined to one thread.
 */
final class PlateReader implements AutoCloseable {

    /** Plates are straightened to one size whatever their kind: what is compared and added up must fit. */
    private static final int WIDTH = 208;

    private static final int LOOKED_AT = 320;
    private static final int MOST_REGIONS = 3;
    private static final double NARROWEST = 1.8;
    private static final double WIDEST = 7;

    /** The detection network's frame is a little wider than what the reading network likes best. */
    private static final double TIGHTER = -0.08;

    private static final double LEAST_CERTAINTY = 0.3;

    private final TextFinder finder = new TextFinder(LOOKED_AT);
    private final TextReader reader = new TextReader();

    /** @return the plates that are legible and wholly in the picture, the most certain first */
    List<PlateLook> look(Bitmap vehicle) {
        List<PlateLook> looks = new ArrayList<>();
        finder.find(vehicle).stream()
                .map(TextRegions.Region::quad)
                .filter(PlateReader::hasPlatesShape)
                .filter(quad -> quad.within(vehicle.width(), vehicle.height()))
                .limit(MOST_REGIONS)
                .forEach(quad -> look(vehicle, quad).ifPresent(looks::add));
        looks.sort(Comparator.comparingDouble(PlateLook::certainty).reversed());
        return looks;
    }

    private Optional<PlateLook> look(Bitmap vehicle, Quad quad) {
        double by = TIGHTER * quad.height();
        Bitmap plate = quad.grown(by, by).straightened(vehicle, WIDTH, TextReader.HEIGHT);
        return Optional.of(new PlateLook(read(plate), PlateColour.of(plate), quad, plate))
                .filter(look -> !look.readings().isEmpty() && look.certainty() >= LEAST_CERTAINTY);
    }

    /** @param plate straightened */
    List<Reading> read(Bitmap plate) {
        return CtcBeam.decode(reader.read(Contrast.stretched(Sharpen.of(plate))));
    }

    private static boolean hasPlatesShape(Quad quad) {
        double shape = quad.width() / quad.height();
        return shape >= NARROWEST && shape <= WIDEST;
    }

    @Override
    public void close() {
        finder.close();
        reader.close();
    }
}
