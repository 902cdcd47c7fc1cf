package org.tianwang.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** The officer's page on a phone: one task, one big button for the next step. */
public final class MyTasksPage {
    private final Page page;

    public MyTasksPage(Page page) {
        this.page = page;
    }

    public void expectTaskWithPicture() {
        button("接受任务").waitFor();
        page.locator("main img, img").first().waitFor();
    }

    /** Presses the step's button once it is there; gives its height, because gloves need a large one. */
    public double press(String step) {
        Locator button = button(step);
        button.waitFor();
        BoundingBox box = button.boundingBox();
        untilTold(button::tap);
        return box.height;
    }

    public void expectStatus(String status) {
        assertThat(page.getByText(status).first()).isVisible();
    }

    public void complete(String outcome) {
        button("完成任务").tap();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(outcome))
                .tap();
        untilTold(button("提交")::tap);
        assertThat(page.getByText("本任务已结束")).isVisible();
    }

    /** Whether anything sticks out on the right, where a phone would have to be scrolled sideways. */
    public boolean fitsTheWidth() {
        return (Boolean)
                page.evaluate("() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth");
    }

    /** Until the action was taken by the server and the list shows what came of it. */
    private void untilTold(Runnable action) {
        page.waitForResponse(
                answer -> answer.url().contains("/api/v1/tasks?"),
                () -> page.waitForResponse(
                        answer -> answer.request().method().equals("POST")
                                && answer.url().contains("/api/v1/tasks/"),
                        action));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
