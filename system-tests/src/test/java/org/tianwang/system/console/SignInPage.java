package org.tianwang.system.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The door: the console's own page and, behind its button, the sign-in server's form. */
public final class SignInPage {
    private final Page page;

    public SignInPage(Page page) {
        this.page = page;
    }

    public SignInPage open() {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).waitFor();
        return this;
    }

    /** Demo users have their name as password. */
    public void signIn(String user) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).click();
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.getByRole(AriaRole.NAVIGATION).waitFor();
    }
}
