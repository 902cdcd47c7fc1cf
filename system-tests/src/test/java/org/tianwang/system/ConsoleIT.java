package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tianwang.system.client.Room;
import org.tianwang.system.console.AlertDeskPage;
import org.tianwang.system.console.BrowserTest;
import org.tianwang.system.console.CaseListPage;
import org.tianwang.system.console.ConsoleBrowser;
import org.tianwang.system.console.ConsoleFrame;
import org.tianwang.system.console.MyTasksPage;
import org.tianwang.system.console.SignInPage;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** The main job as people do it: a dispatcher at the desk, an officer with a phone, a case officer afterwards. */
@SystemTest
@Order(40)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT extends BrowserTest {
    private static final double GLOVE_SIZE = 56;
    private static final String DEMO_CAMERA_CODE = "T01-C01";

    private final Room room;

    ConsoleIT(SystemStack stack) {
        super(stack);
        this.room = new Room(stack.api());
    }

    @Test
    @Order(1)
    void shouldLeadFromTheDeskOverThePhoneToTheCase() {
        photographedOnFailure("main-job", () -> {
            room.relieve("officer");
            JsonNode camera = room.all("dispatcher", "/api/v1/cameras").stream()
                    .filter(one -> one.path("code").asText().equals(DEMO_CAMERA_CODE))
                    .findFirst()
                    .orElseThrow();
            room.awaitAlert(camera.path("id").asText(), Duration.ofSeconds(60), alert -> alert.path("status")
                    .asText()
                    .equals("OPEN"));
            Page desktop = browser.desktop();
            SignInPage door = new SignInPage(desktop).open();
            ConsoleBrowser.photograph(desktop, "01-sign-in");
            door.signIn("dispatcher");

            AlertDeskPage desk = new AlertDeskPage(desktop);
            String alertId = desk.take(camera.path("name").asText());
            assertThat(desk.pictureWidth()).as("width of the event's picture").isGreaterThan(300);
            ConsoleBrowser.photograph(desktop, "02-desk-open");
            desk.confirmByKey();
            crewHas(desk.firstRecommended(), "officer");
            ConsoleBrowser.photograph(desktop, "03-desk-confirmed");
            desk.sendFirstByKey();
            ConsoleBrowser.photograph(desktop, "04-desk-sent");

            officerGoesThere();

            desk.expectTask("已完成");
            ConsoleBrowser.photograph(desktop, "09-desk-done");
            desk.resolve("抓获", "盗窃");
            ConsoleBrowser.photograph(desktop, "10-desk-resolved");
            String incidentId = stack.api()
                    .as("dispatcher")
                    .get("/api/v1/alerts/" + alertId)
                    .json()
                    .path("incidentId")
                    .asText();
            caseOfficerFinds(room.awaitCase(incidentId).path("number").asText());
        });
    }

    @Test
    @Order(2)
    void shouldShowEveryPageInBothLanguages() {
        photographedOnFailure("pages", () -> {
            Page page = browser.desktop();
            new SignInPage(page).open().signIn("dispatcher");
            ConsoleFrame frame = new ConsoleFrame(page);
            frame.open("警情");
            ConsoleBrowser.photograph(page, "20-incidents");
            frame.open("摄像机");
            ConsoleBrowser.photograph(page, "21-cameras");
            frame.switchLanguage("English");
            frame.open("Desk");
            ConsoleBrowser.photograph(page, "22-desk-english");
            frame.open("Incidents");
            frame.switchLanguage("中文");
            frame.open("预警台");

            Page gridOfficer = browser.desktop();
            new SignInPage(gridOfficer).open().signIn("grid-officer");
            ConsoleBrowser.photograph(gridOfficer, "23-grid");
            Page administrator = browser.desktop();
            new SignInPage(administrator).open().signIn("admin");
            ConsoleBrowser.photograph(administrator, "24-admin");
            assertThat(new ConsoleFrame(administrator).entries()).doesNotContain("预警台", "案件");
        });
    }

    private void officerGoesThere() {
        Page phone = browser.phone();
        new SignInPage(phone).open().signIn("officer");
        MyTasksPage tasks = new MyTasksPage(phone);
        tasks.expectTaskWithPicture();
        ConsoleBrowser.photograph(phone, "05-phone-task");
        assertThat(tasks.fitsTheWidth()).as("no sideways scrolling at 390 px").isTrue();
        assertThat(tasks.press("接受任务")).as("height of the button").isGreaterThanOrEqualTo(GLOVE_SIZE);
        tasks.press("出发");
        tasks.expectStatus("在途");
        ConsoleBrowser.photograph(phone, "06-phone-en-route");
        tasks.press("到场");
        tasks.expectStatus("已到场");
        tasks.complete("抓获");
        ConsoleBrowser.photograph(phone, "08-phone-done");
    }

    private void caseOfficerFinds(String number) {
        Page page = browser.desktop();
        new SignInPage(page).open().signIn("case-officer");
        CaseListPage cases = new CaseListPage(page);
        cases.expectOnCase(number);
        ConsoleBrowser.photograph(page, "11-cases");
        cases.openCaseNumber(number);
        cases.expectOnCase("盗窃");
        ConsoleBrowser.photograph(page, "12-case");
    }

    private void crewHas(String unitId, String user) {
        JsonNode unit = stack.api()
                .as("dispatcher")
                .get("/api/v1/units/" + unitId)
                .mustBe(200)
                .json();
        assertThat(unit.path("crew").toString()).contains("\"" + user + "\"");
    }

    private void photographedOnFailure(String name, Runnable test) {
        try {
            test.run();
        } catch (RuntimeException | AssertionError e) {
            browser.photographAll(name);
            throw e;
        }
        assertThat(browser.failures()).as("uncaught errors in the browser").isEmpty();
    }
}
