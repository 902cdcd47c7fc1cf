package org.tianwang.ingest.viid;

import java.util.Map;
import org.tianwang.contracts.sky.PlateKind;

/** Code tables of GA/T 1400.3 and GA 24.4, as far as they have a counterpart here. */
final class VehicleCodes {
    /** {@code ColorType}: 1 black, 2 white, 4 red, 5 blue, 6 yellow, 9 green. */
    private static final Map<String, PlateKind> PLATE_KINDS = Map.of(
            "1", PlateKind.BLACK,
            "2", PlateKind.WHITE,
            "5", PlateKind.BLUE,
            "6", PlateKind.YELLOW,
            "9", PlateKind.GREEN);

    private VehicleCodes() {}

    /** @return null for other colours */
    static PlateKind plateKind(String color) {
        return color == null ? null : PLATE_KINDS.get(color.replaceFirst("^0+(?=.)", ""));
    }

    /**
     * {@code VehicleClass} by its first characters (GA 24.4): K1 large and K2 middle coaches, K3 and K4 cars, H and Q
     * lorries and tractors, M motorcycles. A vehicle of unknown class counts as a car, which is what most are.
     */
    static String objectClass(String vehicleClass) {
        if (vehicleClass == null || vehicleClass.isEmpty()) {
            return "car";
        }
        return switch (vehicleClass.charAt(0)) {
            case 'K' -> vehicleClass.startsWith("K1") || vehicleClass.startsWith("K2") ? "bus" : "car";
            case 'H', 'Q', 'G', 'B', 'Z' -> "truck";
            case 'M' -> "motorcycle";
            default -> "car";
        };
    }
}
