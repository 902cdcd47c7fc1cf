package org.tianwang.system.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What stands around every page: the rail and the top bar. */
public final class ConsoleFrame {
    private final Page page;

    public ConsoleFrame(Page page) {
        this.page = page;
    }

    public void open(String entry) {
        rail().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(entry).setExact(false))
                .first()
                .click();
        page.waitForLoadState();
    }

    public List<String> entries() {
        return rail().getByRole(AriaRole.LINK).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    public void switchLanguage(String language) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                .click();
    }

    private Locator rail() {
        return page.getByRole(AriaRole.NAVIGATION).first();
    }
}
