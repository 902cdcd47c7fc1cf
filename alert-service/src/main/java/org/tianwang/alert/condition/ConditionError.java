package org.tianwang.alert.condition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a condition, and where.
 *
 * @param line from 1
 * @param column from 1, in characters of its line
 * @param subject the word or types at fault, or null
 * @param message in words, for a person
 */
@Schema(description = "What is wrong with a condition, and where: line and column count from 1.")
public record ConditionError(int line, int column, Code code, String subject, String message) {

    /** Stable names of what can be wrong, for a console that speaks another language. */
    @Schema(name = "ConditionErrorCode")
    public enum Code {
        TOO_LONG,
        TOO_LARGE,
        TOO_DEEP,
        SYNTAX,
        UNKNOWN_NAME,
        NOT_AVAILABLE,
        WRONG_TYPES,
        NOT_A_TRUTH,
        OTHER
    }

    /** Position and message in one line, as a problem's field error shows it. */
    public String text() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
