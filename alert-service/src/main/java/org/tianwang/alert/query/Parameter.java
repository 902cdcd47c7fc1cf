package org.tianwang.alert.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.problem.InvalidProblem;

/** Reads query parameters. A wrong one is a 400 that names it; left to JAX-RS it would be a 404. */
public final class Parameter {

    private static final int LONGEST_ID = 100;

    private Parameter() {}

    /** One or several names of an enum, separated by commas; null when absent. */
    public static <E extends Enum<E>> List<E> anyOf(Class<E> type, String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<E> values = new ArrayList<>();
        for (String part : text.split(",", type.getEnumConstants().length + 1)) {
            values.add(one(type, name, part.trim()));
        }
        return values;
    }

    public static Instant instant(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidProblem(name, "must be a time in ISO 8601, such as 2026-03-02T04:00:00Z");
        }
    }

    /** An id of another service; null when absent. */
    public static String id(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidProblem(name, "is not an id");
        }
        return text;
    }

    /** An id of ours; null when absent. */
    public static UUID uuid(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidProblem(name, "is not an id");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }
}
