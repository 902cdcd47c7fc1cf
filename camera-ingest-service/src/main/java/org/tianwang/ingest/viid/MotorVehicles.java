package org.tianwang.ingest.viid;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Set;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.ingest.capture.Capture;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Reads a {@code MotorVehicleObject}. Devices leave out what they do not know and write numbers as text or the other way
 * round, so both are taken; what makes an item useless is a problem. A plate that is none ("no plate", a misreading)
 * makes a vehicle that appeared without one.
 */
@ApplicationScoped
class MotorVehicles {
    private static final int LONGEST_ID = 128;
    /** {@code ImageType}: 14 scene, 01 vehicle, 02 plate. The scene says most, and only it shows the whole frame. */
    private static final String SCENE = "14";

    private static final Set<String> VEHICLE = Set.of("01", "09", "10", "100");
    private static final Box EVERYWHERE = new Box(0, 0, 1, 1);

    private final IngestConfig config;

    MotorVehicles(IngestConfig config) {
        this.config = config;
    }

    /** What the item calls itself, as far as it does; for the answer. */
    static String id(JsonNode item) {
        String id = text(item, "MotorVehicleID");
        return id == null ? "" : id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    /** @param deviceId who posts it; an item of another device's is refused */
    Capture capture(JsonNode item, String deviceId) {
        String id = text(item, "MotorVehicleID");
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            throw new InvalidProblem("MotorVehicleID", "must have 1 to " + LONGEST_ID + " characters");
        }
        mustBeOwn(item, deviceId);
        PlateReading plate = plate(item);
        SizedPicture picture = picture(item);
        return new Capture(
                id,
                plate == null ? DetectionKind.APPEARED : DetectionKind.PLATE_READ,
                null,
                VehicleCodes.objectClass(text(item, "VehicleClass")),
                1,
                picture == null ? EVERYWHERE : box(item, picture),
                Capture.Place.NOWHERE,
                plate,
                ViidTime.read(time(item), config.devices().zone()),
                picture == null ? null : picture.kept());
    }

    private static void mustBeOwn(JsonNode item, String deviceId) {
        String device = text(item, "DeviceID");
        String tollgate = text(item, "TollgateID");
        boolean own = device == null || device.isEmpty() || device.equals(deviceId) || deviceId.equals(tollgate);
        if (!own) {
            throw new InvalidProblem("DeviceID", "must be the device that posts");
        }
    }

    private static PlateReading plate(JsonNode item) {
        String text = text(item, "PlateNo");
        String normal = text == null || text.length() > 20 ? "" : Plates.normal(text);
        if (!Plates.isPlate(normal)) {
            return null;
        }
        double confidence = confidence(text(item, "PlateReliability"));
        return new PlateReading(
                normal, Plates.fold(normal), confidence, VehicleCodes.plateKind(text(item, "PlateColor")), null);
    }

    /** Devices write 95 or 0.95 for the same. */
    private static double confidence(String text) {
        double value = number(text, 1);
        return Math.clamp(value > 1 ? value / 100 : value, 0, 1);
    }

    private static String time(JsonNode item) {
        for (String name : new String[] {"PassTime", "AppearTime", "MarkTime"}) {
            String time = text(item, name);
            if (time != null && !time.isEmpty()) {
                return time;
            }
        }
        return null;
    }

    /** A picture of the list with its size, by which the item's box is scaled. */
    private record SizedPicture(Capture.Picture kept, double width, double height) {}

    private static SizedPicture picture(JsonNode item) {
        JsonNode images = item.path("SubImageList").path("SubImageInfoObject");
        JsonNode best = null;
        for (JsonNode image : images) {
            String data = text(image, "Data");
            if (data != null && !data.isEmpty() && (best == null || rank(image) < rank(best))) {
                best = image;
            }
        }
        if (best == null) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(text(best, "Data"));
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        boolean scene = rank(best) == 0;
        return new SizedPicture(
                new Capture.Picture(bytes, scene, false),
                scene ? number(text(best, "Width"), 0) : 0,
                scene ? number(text(best, "Height"), 0) : 0);
    }

    private static int rank(JsonNode image) {
        String type = text(image, "Type");
        return SCENE.equals(type) ? 0 : VEHICLE.contains(type == null ? "" : type) ? 1 : 2;
    }

    /** In pixels of the scene; anything else than a sound box is none. */
    private static Box box(JsonNode item, SizedPicture picture) {
        double left = number(text(item, "LeftTopX"), -1);
        double top = number(text(item, "LeftTopY"), -1);
        double right = number(text(item, "RightBtmX"), -1);
        double bottom = number(text(item, "RightBtmY"), -1);
        boolean sound = picture.width() > 0
                && picture.height() > 0
                && left >= 0
                && top >= 0
                && right > left
                && bottom > top
                && right <= picture.width()
                && bottom <= picture.height();
        return sound
                ? new Box(
                        left / picture.width(),
                        top / picture.height(),
                        (right - left) / picture.width(),
                        (bottom - top) / picture.height())
                : EVERYWHERE;
    }

    private static double number(String text, double otherwise) {
        try {
            double value = text == null ? otherwise : Double.parseDouble(text);
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
    }
}
