package org.tianwang.alert.condition;

import dev.cel.common.CelIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tianwang.alert.condition.ConditionError.Code;

/** Puts CEL's findings into words that a supervisor understands, at the place he has to look at. */
final class ConditionErrors {

    private static final int MOST = 5;
    private static final Set<String> LEFT_OUT = Set.of(
            "exists",
            "exists_one",
            "all",
            "map",
            "filter",
            "has",
            "matches",
            "timestamp",
            "duration",
            "dyn",
            "type",
            "int",
            "uint",
            "double",
            "string",
            "bytes",
            "bool");
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.*?)' \\(in container.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.*?)' applied to '\\((.*?)\\)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.*)'");
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input|token recognition"
                    + " error at:) ?'(.*?)'.*",
            Pattern.DOTALL);

    private ConditionErrors() {}

    static List<ConditionError> of(String text, List<CelIssue> issues) {
        List<ConditionError> errors = new ArrayList<>();
        for (CelIssue issue : issues) {
            ConditionError error = one(text, issue);
            if (error.code() == Code.NOT_AVAILABLE) {
                return List.of(error);
            }
            errors.add(error);
        }
        return errors.subList(0, Math.min(MOST, errors.size()));
    }

    static ConditionError unexplained(Exception e) {
        return new ConditionError(1, 1, Code.OTHER, null, firstLine(e.getMessage()));
    }

    private static ConditionError one(String text, CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        String said = issue.getMessage();
        Matcher unknown = UNKNOWN.matcher(said);
        if (unknown.matches()) {
            return unknown(unknown.group(1), line, nameStart(text, line, column, unknown.group(1)));
        }
        Matcher overload = OVERLOAD.matcher(said);
        if (overload.matches()) {
            return wrongTypes(overload.group(1), overload.group(2), line, column);
        }
        return plain(said, line, column);
    }

    private static ConditionError plain(String said, int line, int column) {
        Matcher result = RESULT.matcher(said);
        if (result.matches()) {
            return new ConditionError(
                    line,
                    column,
                    Code.NOT_A_TRUTH,
                    result.group(1),
                    "a condition must be true or false as a whole, but this is of type " + result.group(1));
        }
        Matcher unexpected = UNEXPECTED.matcher(said);
        if (unexpected.matches()) {
            return syntax(unexpected.group(1), line, column);
        }
        if (said.contains("recursion limit")) {
            return new ConditionError(
                    line,
                    column,
                    Code.TOO_DEEP,
                    null,
                    "is nested too deeply: at most " + ConditionCompiler.DEEPEST + " levels");
        }
        if (said.contains("code point size")) {
            return new ConditionError(
                    line,
                    column,
                    Code.TOO_LONG,
                    null,
                    "is too long: at most " + ConditionCompiler.LONGEST + " characters");
        }
        if (said.contains("node limit")) {
            return new ConditionError(
                    line, column, Code.TOO_LARGE, null, "has too many parts: at most " + ConditionCompiler.MOST_NODES);
        }
        return new ConditionError(line, column, Code.OTHER, null, firstLine(said));
    }

    private static ConditionError unknown(String name, int line, int column) {
        if (LEFT_OUT.contains(name)) {
            return new ConditionError(
                    line,
                    column,
                    Code.NOT_AVAILABLE,
                    name,
                    "'" + name
                            + "' is not available here: a condition has no loops, regular expressions or conversions."
                            + " Use in, contains, startsWith, endsWith or size");
        }
        String known = Arrays.stream(ConditionVariable.values())
                .map(ConditionVariable::word)
                .collect(Collectors.joining(", "));
        return new ConditionError(
                line,
                column,
                Code.UNKNOWN_NAME,
                shown(name),
                "'" + shown(name) + "' is not known. Known are: " + known);
    }

    private static ConditionError wrongTypes(String operator, String types, int line, int column) {
        String sign = operator.replace("_", "");
        return new ConditionError(
                line,
                column,
                Code.WRONG_TYPES,
                sign + " (" + types + ")",
                "'" + sign + "' does not go with " + types.replace(", ", " and "));
    }

    private static ConditionError syntax(String found, int line, int column) {
        boolean end = found.equals("<EOF>");
        return new ConditionError(
                line,
                column,
                Code.SYNTAX,
                end ? null : shown(found),
                end ? "something is missing here" : "'" + shown(found) + "' cannot stand here");
    }

    /** CEL points at the bracket of a call; a person looks for its name. */
    private static int nameStart(String text, int line, int column, String name) {
        String[] lines = text.split("\n", -1);
        if (line > lines.length) {
            return column;
        }
        int start = column - 1 - name.length();
        return start >= 0 && lines[line - 1].startsWith(name + "(", start) ? start + 1 : column;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static String firstLine(String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }
}
