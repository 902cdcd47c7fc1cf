package org.tianwang.system.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.tianwang.system.harness.SystemStack;

/**
 * What system tests in a real browser have in common: one browser a class, and skipping, with the reason, where there
 * is none.
 */
public abstract class BrowserTest {
    protected final SystemStack stack;
    protected ConsoleBrowser browser;

    protected BrowserTest(SystemStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void launch() {
        assumeTrue(
                ConsoleBrowser.objection().isEmpty(),
                () -> "no browser: " + ConsoleBrowser.objection().orElse(""));
        browser = new ConsoleBrowser(stack.gateway());
    }

    @AfterAll
    void quit() {
        if (browser != null) {
            browser.close();
        }
    }
}
