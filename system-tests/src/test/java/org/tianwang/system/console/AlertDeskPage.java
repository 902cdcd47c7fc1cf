package org.tianwang.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The alert desk: queue, evidence, action. Works it by keys, as its users do. */
public final class AlertDeskPage {
    private final Page page;

    public AlertDeskPage(Page page) {
        this.page = page;
    }

    /** Takes the first alert of a camera in hand and gives its id. */
    public String take(String cameraName) {
        Locator row = page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(cameraName))
                .first();
        row.click();
        String id = row.getAttribute("data-alert-id");
        page.waitForURL("**/desk/" + id);
        return id;
    }

    /** Waits until the event's picture has really been drawn, and gives its width. */
    public int pictureWidth() {
        Locator picture = evidence().locator("img").first();
        picture.waitFor();
        page.waitForCondition(() -> (Boolean) picture.evaluate("image => image.complete"));
        return (Integer) picture.evaluate("image => image.naturalWidth");
    }

    public void confirmByKey() {
        page.keyboard().press("c");
        assertThat(evidence()).containsText("已确认");
    }

    /** The unit that the desk would send with the key 1. */
    public String firstRecommended() {
        Locator first = recommended().first();
        first.waitFor();
        return first.getAttribute("data-unit-id");
    }

    public void sendFirstByKey() {
        page.keyboard().press("1");
        page.locator("[data-task-id]").first().waitFor();
    }

    public void expectTask(String status) {
        assertThat(page.locator("[data-task-id]").first()).containsText(status);
    }

    public void resolve(String outcome, String offence) {
        page.getByRole(AriaRole.BUTTON, button("处置完毕")).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(outcome))
                .click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("涉嫌违法犯罪类型"))
                .click();
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(offence))
                .click();
        page.getByRole(AriaRole.BUTTON, button("处置完毕")).click();
        assertThat(page.getByText("警情已处置")).isVisible();
    }

    private Locator evidence() {
        return page.getByLabel("证据");
    }

    private Locator recommended() {
        return page.getByLabel("推荐警力").locator("[data-unit-id]");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
