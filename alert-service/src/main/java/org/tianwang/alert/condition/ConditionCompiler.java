package org.tianwang.alert.condition;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Makes conditions of texts. The language is CEL without anything that repeats or searches: no macros, so no loops; no
 * regular expressions; no conversions. What is left costs at most one step for each node, and length, nodes and depth
 * are limited before anything is built. Thread-safe; about a millisecond a text.
 */
public final class ConditionCompiler {

    /** In code points; what a person can still read. */
    public static final int LONGEST = 1000;

    static final int MOST_NODES = 200;
    static final int DEEPEST = 24;

    private static final Logger LOG = Logger.getLogger(ConditionCompiler.class);

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelStandardDeclarations WORDS = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.IN,
                    StandardFunction.ADD,
                    StandardFunction.SUBTRACT,
                    StandardFunction.MULTIPLY,
                    StandardFunction.DIVIDE,
                    StandardFunction.MODULO,
                    StandardFunction.NEGATE,
                    StandardFunction.SIZE,
                    StandardFunction.CONTAINS,
                    StandardFunction.STARTS_WITH,
                    StandardFunction.ENDS_WITH)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();

    private ConditionCompiler() {}

    /**
     * Compiles.
     *
     * @param failures counts what could not be answered
     */
    public static Condition compile(String text, LongAdder failures) throws ConditionException {
        CelValidationResult checked = COMPILER.compile(text);
        if (checked.hasError()) {
            throw new ConditionException(ConditionErrors.of(text, checked.getErrors()));
        }
        try {
            return new Condition(RUNTIME.createProgram(checked.getAst()), failures);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new ConditionException(List.of(ConditionErrors.unexplained(e)));
        }
    }

    /** For a text that was checked when it was saved; should it have become unreadable since, it never holds. */
    public static Condition trusted(String text, LongAdder failures) {
        try {
            return compile(text, failures);
        } catch (ConditionException e) {
            LOG.errorf("a stored condition cannot be read any more and never holds: %s", e.getMessage());
            return new Condition(null, failures);
        }
    }

    /** What is wrong with a text; empty when it is a condition. */
    public static List<ConditionError> errors(String text) {
        try {
            compile(text, new LongAdder());
            return List.of();
        } catch (ConditionException e) {
            return e.errors();
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(WORDS)
                .setResultType(SimpleType.BOOL);
        for (ConditionVariable variable : ConditionVariable.values()) {
            builder.addVar(variable.word(), variable.type());
        }
        return builder.build();
    }
}
