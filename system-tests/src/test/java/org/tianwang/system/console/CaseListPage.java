package org.tianwang.system.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Cases: the list, and one of them. */
public final class CaseListPage {
    private final Page page;

    public CaseListPage(Page page) {
        this.page = page;
    }

    public void openCaseNumber(String number) {
        page.getByText(number).first().click();
        page.waitForURL("**/cases/*");
        assertThat(page.getByText("案件详情").first()).isVisible();
    }

    public void expectOnCase(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
