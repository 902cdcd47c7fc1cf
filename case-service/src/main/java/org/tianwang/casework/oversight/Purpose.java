package org.tianwang.casework.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a stated purpose names: case numbers, and ids of incidents, tasks and alerts. Pure. */
record Purpose(List<String> caseNumbers, List<UUID> matters) {
    // Not \b: a number may stand right behind a Chinese word.
    private static final String NO_LETTER_BEFORE = "(?<![A-Za-z0-9-])";
    private static final String NO_LETTER_AFTER = "(?![A-Za-z0-9-])";
    private static final Pattern CASE_NUMBER =
            Pattern.compile(NO_LETTER_BEFORE + "[A-Z0-9]{2,12}-\\d{4}-\\d{6,12}" + NO_LETTER_AFTER);
    private static final Pattern ID = Pattern.compile(NO_LETTER_BEFORE
            + "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}" + NO_LETTER_AFTER);
    private static final int MOST = 10;

    static Purpose of(String text) {
        List<String> numbers = new ArrayList<>();
        for (Matcher found = CASE_NUMBER.matcher(text); found.find() && numbers.size() < MOST; ) {
            numbers.add(found.group());
        }
        List<UUID> ids = new ArrayList<>();
        for (Matcher found = ID.matcher(text); found.find() && ids.size() < MOST; ) {
            ids.add(UUID.fromString(found.group()));
        }
        return new Purpose(List.copyOf(numbers), List.copyOf(ids));
    }

    boolean namesNothing() {
        return caseNumbers.isEmpty() && matters.isEmpty();
    }
}
