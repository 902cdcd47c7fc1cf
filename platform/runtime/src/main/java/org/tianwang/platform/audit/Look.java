package org.tianwang.platform.audit;

/**
 * A look at a person, a plate, a picture or a file, to be written down before it is granted.
 *
 * @param action what is done, such as {@code PICTURE_VIEWED}
 * @param purpose case, incident, alert or task number and reason; may be empty only where no purpose is asked for
 * @param outcome {@code ALLOWED} or {@code DENIED}
 */
public record Look(String action, String objectType, String objectId, String purpose, String outcome) {
    public static Look allowed(String action, String objectType, Object objectId, String purpose) {
        return new Look(action, objectType, String.valueOf(objectId), purpose == null ? "" : purpose, "ALLOWED");
    }

    public static Look denied(String action, String objectType, Object objectId, String purpose) {
        return new Look(action, objectType, String.valueOf(objectId), purpose == null ? "" : purpose, "DENIED");
    }
}
