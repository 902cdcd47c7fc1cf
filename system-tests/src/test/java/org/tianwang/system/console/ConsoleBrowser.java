package org.tianwang.system.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Debian's Chromium, with a separate context, and so a separate session, for each user. */
public final class ConsoleBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 30_000;

    /** The last of them keep Chromium from looking for its maker's hosts, which a closed network refuses slowly. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final URI gateway;
    private final List<String> failures = new ArrayList<>();

    public ConsoleBrowser(URI gateway) {
        this.gateway = gateway;
        this.playwright = Playwright.create();
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    /** Why it cannot run on this machine, if so. */
    public static Optional<String> objection() {
        return Files.isExecutable(CHROMIUM)
                ? Optional.empty()
                : Optional.of(CHROMIUM + " is missing; on Debian: apt-get install chromium fonts-noto-cjk");
    }

    public Page desktop() {
        return open(1440, 900, false);
    }

    public Page phone() {
        return open(390, 844, true);
    }

    /** Photographs a page when nothing on it is being loaded any more. */
    public static void photograph(Page page, String name) {
        Locator loading = page.getByLabel(Pattern.compile("^(加载中|Loading)$"));
        page.waitForCondition(() -> loading.count() == 0);
        shoot(page, name);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Saves what every open page shows, for whoever reads the failure. */
    public void photographAll(String name) {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                shoot(page, "failed-" + name + "-" + ++number);
            }
        }
    }

    /** Uncaught errors in any page so far. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private Page open(int width, int height, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(gateway.toString())
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(error -> failures.add(page.url() + ": " + error));
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
