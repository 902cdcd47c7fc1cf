package org.tianwang.alert.condition;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The conditions in force, each compiled once however often the rules around it are compiled anew. Keeps the most recent
 * ones; what could not be answered is the counter {@code tianwang.rules.condition.failures}.
 */
@ApplicationScoped
public class ConditionBook {

    private static final int KEPT = 2000;

    private final LongAdder failures = new LongAdder();

    private final Map<String, Condition> compiled = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Condition> eldest) {
            return size() > KEPT;
        }
    };

    ConditionBook(MeterRegistry metrics) {
        FunctionCounter.builder("tianwang.rules.condition.failures", failures, LongAdder::sum)
                .description("Detections for which a rule's condition could not be answered")
                .register(metrics);
    }

    /** The condition of a text that was checked before. */
    public synchronized Condition of(String text) {
        return compiled.computeIfAbsent(text, unknown -> ConditionCompiler.trusted(unknown, failures));
    }

    /** How many detections could not be answered since the start. */
    public long failures() {
        return failures.sum();
    }
}
