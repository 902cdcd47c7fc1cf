package org.tianwang.alert.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionFacts;

/**
 * A compiled condition. One that cannot be answered, such as a division by zero, does not hold, and is counted: the
 * intake must never stop for what somebody wrote into a rule. Safe for any thread.
 */
public final class Condition {

    private final Program program;
    private final LongAdder failures;
    private final LongAdder own;

    /** @param program null for a text that has become unreadable: it fails every time */
    Condition(Program program, LongAdder failures) {
        this(program, failures, new LongAdder());
    }

    private Condition(Program program, LongAdder failures, LongAdder own) {
        this.program = program;
        this.failures = failures;
        this.own = own;
    }

    /** The same, which counts for somebody besides. */
    Condition countingFor(LongAdder somebody) {
        return new Condition(program, failures, somebody);
    }

    /** Whether the detection is what the condition asks for. */
    public boolean holds(DetectionFacts detection, CameraScope camera) {
        if (program == null) {
            return unanswered();
        }
        try {
            return Boolean.TRUE.equals(program.eval(word -> value(word, detection, camera)));
        } catch (CelEvaluationException | RuntimeException e) {
            return unanswered();
        }
    }

    private boolean unanswered() {
        failures.increment();
        own.increment();
        return false;
    }

    private static Optional<Object> value(String word, DetectionFacts detection, CameraScope camera) {
        ConditionVariable variable = ConditionVariable.of(word);
        return variable == null ? Optional.empty() : Optional.of(variable.of(detection, camera));
    }
}
