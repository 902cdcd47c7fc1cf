package org.tianwang.alert.afteraction;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a stamp says, in the report's language. Stamps are written once, in English and with UTC, and never changed; so
 * their sentences are taken apart when they are read. A group's name is that of its words ({@code task1} of
 * {@code task}); {@code time} is put on the county's clock. The console keeps the same list in {@code stampText.ts}.
 */
final class StampTexts {

    static final Map<String, String> WRITTEN = Map.ofEntries(
            entry("STAGE_BREACHED", "(?<stage>\\w+) is overdue since (?<time>\\S+), step (?<step>\\d+)"),
            entry("CONTAINMENT_MOVED", "seen at (?<time>\\S+)"),
            entry("CONTAINMENT_OFF_MAP", "seen at (?<time>\\S+)"),
            entry("CONTAINMENT_ORDERED", "(?<count>\\d+) points"),
            entry("TIME_DOUBTED", "the phone says (?<time>\\S+), (?<doubt>.+)"),
            entry("REPORT_WRITTEN", "the phone says (?<time>\\S+), (?<doubt>.+)"),
            entry("NEXT_PROPOSED", "(?<unit>.+) is next"),
            entry("NO_UNIT_LEFT", "no free unit is left that was not asked"),
            entry(
                    "TASK_CONFLICT",
                    "(?<task1>\\w+) came too late: the task was (?<task2>\\w+)"
                            + "(?:: (?:(?<outcome>[A-Z_]+)(?:, (?<note>.+))?|(?<said>.+)))?"),
            entry("INCIDENT_SEVERITY_CHANGED", "(?<severity1>\\w+) to (?<severity2>\\w+)"),
            entry("INCIDENT_KIND_CHANGED", "(?<kind1>\\w+) to (?<kind2>\\w+)"),
            entry("TASK_DONE", "(?<unit>.+?): (?<outcome>[A-Z_]+)(?:, (?<note>.+))?"),
            entry("TASK_REFUSED", "(?<unit>.+?): (?<refuse>[A-Z_]+)"),
            entry(
                    "TASK_CANCELLED",
                    "(?<unit>.+?): (?<refuse>OUT_OF_SERVICE|SHIFT_OVER|incident resolved|sent to another post|"
                            + "sent for the incident that this one was merged into)(?:: (?<note>.+))?"),
            entry("INCIDENT_RESOLVED", "(?<outcome>[A-Z_]+)(?:, offence (?<offence>[A-Z_]+))?(?:: (?<note>.+))?"),
            entry("FOLLOW_ENDED", "(?<plate>.+) · (?<end>[A-Z_]+)"),
            entry("VEHICLE_SEEN", "(?<plate>\\S+) \\(confusable: read (?<read>\\S+)\\) · (?<camera>.+)"));

    private static final Map<String, Pattern> PATTERNS = WRITTEN.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Pattern.compile(e.getValue(), Pattern.DOTALL)));
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final String BETWEEN = " · ";

    private final Words words;
    private final Function<Instant, String> time;

    StampTexts(Words words, Function<Instant, String> time) {
        this.words = words;
        this.time = time;
    }

    /** People's own words, and what an older or newer platform wrote, stay as they are. */
    String of(String type, String text) {
        Pattern written = PATTERNS.get(type);
        if (written == null || text == null) {
            return text;
        }
        Matcher found = written.matcher(text);
        if (!found.matches()) {
            return text;
        }
        String said = GAP.matcher(words.of("text." + type))
                .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), found)));
        return Arrays.stream(said.split(BETWEEN))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(BETWEEN));
    }

    private String value(String name, MatchResult found) {
        String value = found.group(name);
        if (value == null) {
            return "";
        }
        return name.equals("time") ? onTheCountysClock(value) : words.of(name.replaceAll("\\d", ""), value);
    }

    private String onTheCountysClock(String instant) {
        try {
            return time.apply(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
