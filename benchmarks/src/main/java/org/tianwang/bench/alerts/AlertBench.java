package org.tianwang.bench.alerts;

import java.util.ArrayList;
import java.util.List;

/** All parts in one run, or those asked for; ends with a table of the figures. */
public final class AlertBench {
    private static final List<String> PARTS = List.of("latency", "intake", "cost", "kills");

    private AlertBench() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.parse(PARTS, arguments);
        List<Figure> figures = new ArrayList<>();
        long start = System.nanoTime();
        if (options.has("latency")) {
            figures.addAll(LatencyPart.run(options));
        }
        try (Ground ground = Ground.open("alerts")) {
            if (options.has("intake")) {
                figures.addAll(new IntakePart(options, ground).run());
            }
            if (options.has("cost")) {
                figures.addAll(new CostPart(options, ground).run());
            }
            if (options.has("kills")) {
                figures.addAll(new KillsPart(options, ground).run());
            }
        }
        Figure.print(figures);
        System.out.printf(
                "%d processors, load average %s, %d s in all%n",
                Runtime.getRuntime().availableProcessors(), Proc.load(), (System.nanoTime() - start) / 1_000_000_000);
        System.exit(0);
    }
}
