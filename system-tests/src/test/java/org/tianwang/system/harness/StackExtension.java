package org.tianwang.system.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives tests the one {@link SystemStack} of the run, which the first to ask for it starts and the end of the run
 * stops. A test that fails has the last lines of all logs printed below it. A start that failed is not tried again.
 */
public final class StackExtension implements ParameterResolver, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SystemStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return holder(context).stack();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Holder holder = holder(context);
        if (holder.started != null) {
            System.out.println("[logs] after " + context.getDisplayName() + " failed: " + cause);
            LogTails.print(holder.started.home().resolve("logs"));
        }
    }

    private static Holder holder(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Holder.class, key -> new Holder(), Holder.class);
    }

    /** Starts the stack at most once, whatever comes of it. */
    private static final class Holder implements AutoCloseable {
        private SystemStack started;
        private RuntimeException failure;

        synchronized SystemStack stack() {
            if (failure != null) {
                throw new IllegalStateException("The stack did not start: " + failure.getMessage(), failure);
            }
            if (started == null) {
                try {
                    started = StackStarter.start();
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
