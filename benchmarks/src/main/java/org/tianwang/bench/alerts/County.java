package org.tianwang.bench.alerts;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tianwang.alert.rule.RuleDefinition;
import org.tianwang.alert.rule.RuleScope;
import org.tianwang.alert.rule.ScheduleWindow;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * Cameras, rules and watched plates of an invented county, the same on every run. The nth of each is the same however many
 * there are, so that a bigger county holds a smaller one.
 */
final class County {
    static final int TOWNSHIPS = 11;
    static final int ZONES = 40;
    static final int PLATE_GROUPING_SECONDS = 600;
    static final List<String> CLASSES = List.of("person", "car", "truck", "bus", "bicycle", "motorcycle");
    private static final Set<String> UNSEEN = Set.of("boat", "cart");
    static final List<DetectionKind> KINDS =
            List.of(DetectionKind.ENTERED_ZONE, DetectionKind.CROSSED_LINE, DetectionKind.DWELLED);
    /** What plates are written with; no I and no O. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** The rule that storms fall under. */
    private static final int STORM = 1;

    private static final long PLACES = 34L * 34 * 34 * 34 * 34;
    private static final long SPREAD = 15_485_863;
    private static final String MORE_LETTERS = "EFGHJKLM";
    private static final int FIRST = 100_000;

    /** A camera as the registry tells it. */
    record Camera(String id, String name, CameraTier tier, String township) {}

    private final List<Camera> cameras;
    private final Map<UUID, RuleDefinition> rules;
    private final int plates;

    County(int cameras, int rules, int plates) {
        this.cameras = IntStream.range(0, cameras).mapToObj(County::camera).toList();
        this.rules = new LinkedHashMap<>();
        IntStream.range(0, rules).forEach(n -> this.rules.put(uuid("rule", n), rule(n)));
        this.plates = plates;
    }

    /**
     * Rules for the question what more of them cost: the first is warned by what storms; all others look at one camera each,
     * one of fifty at a township. Half of them look everywhere for what is never seen, so that they are asked of every
     * detection and never answer; the others at a zone that nothing ever enters.
     */
    static County forCost(int cameras, int rules, int plates) {
        County county = new County(cameras, 0, plates);
        for (int n = 0; n < rules; n++) {
            county.rules.put(uuid("cost", n), costRule(n, cameras));
        }
        return county;
    }

    private static RuleDefinition costRule(int n, int cameras) {
        boolean everywhere = n / 3 % 2 == 0 && n > 0;
        Set<String> zones = n == 0 ? Set.of(zone(1)) : everywhere ? Set.of() : Set.of("nowhere");
        Set<String> place = Set.of("T%02d".formatted(n % TOWNSHIPS + 1));
        Set<String> camera =
                Set.of(uuid("camera", n % Math.min(cameras, 10_000)).toString());
        return new RuleDefinition(
                "Cost " + n,
                Severity.LOW,
                n % 3 == 0 ? Set.copyOf(KINDS) : Set.of(KINDS.get(n % 3)),
                n == 0 ? Set.of("person") : everywhere ? UNSEEN : Set.of(CLASSES.get(n % 6), CLASSES.get((n + 1) % 6)),
                n == 0 ? 0.95 : 0.5,
                null,
                n == 0
                        ? new RuleScope(Set.of(), Set.of(), Set.of(), zones, Set.of())
                        : n % 50 == 0
                                ? new RuleScope(Set.of(), place, Set.of(), zones, Set.of())
                                : new RuleScope(camera, Set.of(), Set.of(), zones, Set.of()),
                List.of(),
                300,
                null);
    }

    List<Camera> cameras() {
        return cameras;
    }

    Map<UUID, RuleDefinition> rules() {
        return rules;
    }

    /** How many plates are watched: the first so many of {@link #plate}. */
    int plates() {
        return plates;
    }

    static Camera camera(int n) {
        return new Camera(
                uuid("camera", n).toString(),
                "Camera " + n,
                CameraTier.values()[n % 3],
                "T%02d".formatted(n % TOWNSHIPS + 1));
    }

    /** The nth watched plate; {@link #PLATE_IN_SQL} says the same to PostgreSQL. */
    static String plate(long n) {
        char letter = n < FIRST ? 'A' : MORE_LETTERS.charAt((int) (n % MORE_LETTERS.length()));
        return "豫" + letter + digits(n * SPREAD % PLACES);
    }

    static final String PLATE_IN_SQL =
            """
            create or replace function bench_plate(n bigint) returns text language sql immutable as $$
                select '豫' || case when n < %d then 'A' else substr('%s', (n %% %d)::int + 1, 1) end
                    || substr('%4$s', (k / 1336336 %% 34)::int + 1, 1) || substr('%4$s', (k / 39304 %% 34)::int + 1, 1)
                    || substr('%4$s', (k / 1156 %% 34)::int + 1, 1) || substr('%4$s', (k / 34 %% 34)::int + 1, 1)
                    || substr('%4$s', (k %% 34)::int + 1, 1)
                from (select n * %5$d %% %6$d as k) as spread $$""".formatted(FIRST, MORE_LETTERS, MORE_LETTERS.length(), ALPHABET, SPREAD, PLACES);

    /** A plate that nobody watches. */
    static String stranger(long n) {
        return "豫C" + digits(Math.floorMod(n * SPREAD, PLACES));
    }

    private static String digits(long k) {
        char[] five = new char[5];
        for (int place = 4; place >= 0; place--, k /= ALPHABET.length()) {
            five[place] = ALPHABET.charAt((int) (k % ALPHABET.length()));
        }
        return new String(five);
    }

    /**
     * Nine of ten rules name twenty of the first 300 cameras or of all, as they come; of the rest most name a township, few
     * a tier or nothing. Each asks for two classes, some zones and a confidence that few detections have; one is for storms.
     */
    private static RuleDefinition rule(int n) {
        SplittableRandom random = new SplittableRandom(n);
        Set<DetectionKind> kinds = n % 3 == 0 || n == STORM ? Set.copyOf(KINDS) : Set.of(KINDS.get(n % 3));
        return new RuleDefinition(
                "Rule " + n,
                Severity.values()[n % Severity.values().length],
                kinds,
                n == STORM ? Set.of("person") : Set.of(CLASSES.get(n % 6), CLASSES.get((n + 1 + n / 6 % 5) % 6)),
                n == STORM ? 0.95 : 0.8 + 0.01 * (n % 15),
                n % 7 == 0 ? 30 : null,
                scope(n, random),
                n % 5 == 0 ? List.of(new ScheduleWindow(Set.of(DayOfWeek.values()), "06:00", "18:00")) : List.of(),
                60 + n % 10 * 60,
                null);
    }

    private static RuleScope scope(int n, SplittableRandom random) {
        Set<String> zones =
                IntStream.range(0, 2).mapToObj(i -> zone(random.nextInt(ZONES))).collect(Collectors.toSet());
        return switch (n % 100) {
            case 0 -> new RuleScope(Set.of(), Set.of(), Set.of(CameraTier.values()[n / 100 % 3]), zones, Set.of());
            case 1 -> new RuleScope(Set.of(), Set.of(), Set.of(), n == STORM ? Set.of(zone(1)) : zones, Set.of());
            case 2, 3, 4, 5, 6, 7, 8, 9 ->
                new RuleScope(Set.of(), Set.of("T%02d".formatted(n % TOWNSHIPS + 1)), Set.of(), zones, Set.of());
            default -> new RuleScope(someCameras(n, random), Set.of(), Set.of(), zones, Set.of());
        };
    }

    private static Set<String> someCameras(int n, SplittableRandom random) {
        int among = n % 2 == 0 ? 300 : 10_000;
        return IntStream.range(0, 20)
                .mapToObj(i -> uuid("camera", random.nextInt(among)).toString())
                .collect(Collectors.toSet());
    }

    static String zone(int n) {
        return "zone-" + n;
    }

    static UUID uuid(String kind, long n) {
        return UUID.nameUUIDFromBytes((kind + n).getBytes(StandardCharsets.US_ASCII));
    }
}
