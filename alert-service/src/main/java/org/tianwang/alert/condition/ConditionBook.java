package org.tianwang.alert.condition;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The conditions in force, each compiled once however often the rules around it are compiled anew. Keeps the most recent
 * ones; what could not be answered is the counter {@code tianwang.rules.condition.failures}.
 */
@ApplicationScoped
public class ConditionBook {

    private static final int KEPT = 2000;

    private final LongAdder failures = new LongAdder();
    private final Map<UUID, LongAdder> byRule = new ConcurrentHashMap<>();

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

    /** The condition of a rule, whose text was checked before. */
    public Condition of(UUID ruleId, String text) {
        return shared(text).countingFor(byRule.computeIfAbsent(ruleId, unknown -> new LongAdder()));
    }

    /** How many detections each rule's condition could not be answered for, since this was last asked. */
    public Map<UUID, Long> takeUnanswered() {
        Map<UUID, Long> taken = new TreeMap<>();
        byRule.forEach((rule, count) -> {
            long since = count.sumThenReset();
            if (since > 0) {
                taken.put(rule, since);
            }
        });
        return taken;
    }

    private synchronized Condition shared(String text) {
        return compiled.computeIfAbsent(text, unknown -> ConditionCompiler.trusted(unknown, failures));
    }

    /** How many detections could not be answered since the start. */
    public long failures() {
        return failures.sum();
    }
}
