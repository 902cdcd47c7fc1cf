package org.tianwang.bench.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.tianwang.local.component.ProcessComponent;

/**
 * What one detection costs the intake's thread as rules, cameras and watched plates grow by orders of magnitude, each alone
 * and with the same alerts to raise; and the memory of a service that knows a big province.
 */
final class CostPart {
    private static final int FEW_CAMERAS = 300;
    private static final int MANY_CAMERAS = 100_000;
    private static final int MANY_RULES = 10_000;
    private static final int FEW_PLATES = 10_000;
    private static final int MEMORY_PLATES = 1_000_000;
    private static final int HEAP_MEGABYTES = 384;
    /** Ten million plates are read twice over while the list is read anew. */
    private static final int BIG_HEAP_MEGABYTES = 4096;

    private final Options options;
    private final Ground ground;
    private final Instant begin = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
    private final List<Figure> figures = new ArrayList<>();
    private final List<Double> base = new ArrayList<>();

    CostPart(Options options, Ground ground) {
        this.options = options;
        this.ground = ground;
    }

    List<Figure> run() throws Exception {
        feed(FEW_CAMERAS);
        base.add(micros("300 cameras, 1 rule, 10,000 plates", County.forCost(FEW_CAMERAS, 1, FEW_PLATES)));
        double rules = micros("10,000 rules", County.forCost(FEW_CAMERAS, MANY_RULES, FEW_PLATES));
        base.add(micros("the first again", County.forCost(FEW_CAMERAS, 1, FEW_PLATES)));
        double few = base.stream().mapToDouble(one -> one).average().orElseThrow();
        feed(MANY_CAMERAS);
        double cameras = micros("100,000 cameras", County.forCost(MANY_CAMERAS, 1, FEW_PLATES));
        memory();
        feed(FEW_CAMERAS);
        double plates = micros(
                "%,d plates".formatted(options.costPlates()),
                County.forCost(FEW_CAMERAS, 1, options.costPlates()),
                BIG_HEAP_MEGABYTES);
        List<Figure> all = new ArrayList<>(List.of(
                ratio("rules 1 → 10,000", rules / few),
                ratio("cameras 300 → 100,000", cameras / few),
                ratio("plates 10,000 → %,d".formatted(options.costPlates()), plates / few)));
        all.addAll(figures);
        return all;
    }

    private static Figure ratio(String name, double value) {
        return Figure.atMost("cost of an event, " + name, value, "×", 1.5, 1.15);
    }

    private void feed(int cameras) throws Exception {
        ground.clear();
        Flow flow = new Flow(begin, cameras, options.plateShare(), options.watchedShare());
        try (Feeder feeder = Feeder.inBulk(ground.brokers())) {
            LongStream.range(0, options.costEvents()).mapToObj(flow::detection).forEach(feeder::send);
        }
    }

    private double micros(String what, County county) throws Exception {
        return micros(what, county, HEAP_MEGABYTES);
    }

    private double micros(String what, County county, int heapMegabytes) throws Exception {
        ground.forget();
        Reference.write(ground, county);
        ProcessComponent service = ServicePass.service(ground, heapMegabytes);
        try {
            Pass pass = ServicePass.run(ground, service, options.costEvents() / 2, options.costEvents());
            IntakePart.say("%-36s %s, load average %s".formatted(what, pass, Proc.load()));
            return pass.threadMicros();
        } finally {
            service.stop();
        }
    }

    private void memory() throws Exception {
        ground.forget();
        Reference.write(ground, County.forCost(MANY_CAMERAS, 1_000, MEMORY_PLATES));
        ProcessComponent service = ServicePass.service(ground, HEAP_MEGABYTES);
        try {
            ServicePass.run(ground, service, options.costEvents() / 2, options.costEvents());
            long resident = Proc.memoryBytes(service.pid(), "VmRSS");
            long most = Proc.memoryBytes(service.pid(), "VmHWM");
            IntakePart.say("100,000 cameras and 1,000,000 plates: %,d MB resident, %,d MB at most"
                    .formatted(resident >> 20, most >> 20));
            figures.add(Figure.atMost(
                    "memory of the process, 100,000 cameras and 1 M plates", most >> 20, " MB", 1024, 512));
        } finally {
            service.stop();
        }
    }
}
