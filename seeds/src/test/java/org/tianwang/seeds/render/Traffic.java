package org.tianwang.seeds.render;

import java.util.ArrayList;
import java.util.List;

/** The script of the clip: who drives past when. The street is empty at both ends, so that the loop has no jump. */
final class Traffic {

    static final double SECONDS = 48;
    static final int FRAMES_PER_SECOND = 12;
    static final int FRAMES = (int) (SECONDS * FRAMES_PER_SECOND);

    private static final double SHUTTER = 1.0 / 200;
    private static final double ENTERS = 31;
    private static final double GONE = -6;

    private record Drive(Vehicle vehicle, double starts, double speed) {
        /** How far the front is from the camera's pole along the road. */
        double front(double time) {
            return ENTERS - (time - starts) * speed;
        }
    }

    private final List<Drive> drives = new ArrayList<>();

    /** Plates are invented; should one exist somewhere, that is chance. */
    Traffic() {
        add(0.0, 4.6, Car.of(Car.Measures.SALOON, "white", 0xe2e4e6, new Plate("豫Z8K26N", Plate.Kind.BLUE)));
        add(5.2, 4.4, Car.of(Car.Measures.SUV, "red", 0x8c1218, new Plate("豫ZD52816", Plate.Kind.GREEN)));
        add(10.4, 4.2, Lorry.of("blue", 0x1f4f9a, new Plate("豫Z62719", Plate.Kind.YELLOW)));
        add(16.2, 4.6, Car.of(Car.Measures.HATCH, "black", 0x16181c, new Plate("皖X3H57P", Plate.Kind.BLUE)));
        add(21.0, 4.3, Bus.of("green", 0x1f7a45, new Plate("豫Z08R55", Plate.Kind.YELLOW)));
        add(27.6, 4.6, Car.of(Car.Measures.VAN, "silver", 0xb4b8bc, new Plate("鄂Z9T04C", Plate.Kind.BLUE)));
        add(32.4, 4.8, Car.of(Car.Measures.SALOON, "blue", 0x25406e, new Plate("陕YF71330", Plate.Kind.GREEN)));
        add(37.0, 5.0, Car.of(Car.Measures.SUV, "black", 0x1c1e20, new Plate("豫Z1L88V", Plate.Kind.BLUE)));
    }

    private void add(double starts, double speed, Vehicle vehicle) {
        drives.add(new Drive(vehicle, starts, speed));
    }

    List<Studio.Actor> at(int frame) {
        double time = frame / (double) FRAMES_PER_SECOND;
        List<Studio.Actor> actors = new ArrayList<>();
        for (Drive drive : drives) {
            double front = drive.front(time);
            if (time >= drive.starts && front + drive.vehicle.length() > GONE + 8) {
                Pose pose = Pose.at(Backdrop.LANE, front + drive.vehicle.length() / 2, 180);
                actors.add(new Studio.Actor(drive.vehicle, pose, drive.speed * SHUTTER));
            }
        }
        return actors;
    }
}
