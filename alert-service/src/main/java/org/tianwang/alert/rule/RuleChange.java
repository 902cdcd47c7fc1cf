package org.tianwang.alert.rule;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was changed about a rule, in words for the audit trail: that somebody raised the confidence from 0.5 to 0.99 is
 * what an auditor looks for, and the rule itself does not tell it any more. Every part of a rule, also one that is added
 * later, is compared.
 */
final class RuleChange {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST = 2000;

    private RuleChange() {}

    static String of(RuleDefinition before, boolean wasOn, RuleDefinition after, boolean isOn) {
        List<String> parts = new ArrayList<>();
        if (wasOn != isOn) {
            parts.add(isOn ? "switched on" : "switched off");
        }
        for (RecordComponent part : RuleDefinition.class.getRecordComponents()) {
            Object was = valueOf(part, before);
            Object is = valueOf(part, after);
            if (!Objects.equals(was, is)) {
                parts.add(part.getName() + ": " + shown(was) + " → " + shown(is));
            }
        }
        return cut(String.join("; ", parts), LONGEST);
    }

    private static Object valueOf(RecordComponent part, RuleDefinition rule) {
        try {
            return part.getAccessor().invoke(rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a rule's " + part.getName() + " cannot be read", e);
        }
    }

    private static String shown(Object value) {
        if (value == null) {
            return "none";
        }
        String text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ", "[", "]"))
                : String.valueOf(value);
        return cut(text, LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
