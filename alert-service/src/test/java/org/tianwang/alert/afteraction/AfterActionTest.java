package org.tianwang.alert.afteraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.Api.dispatcher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** One incident as a file: every stamp with its source, Chinese that shows anywhere, and a trace of who took it out. */
@AlertTest
class AfterActionTest {

    @Inject
    EntityManager entities;

    private UUID incident;

    @BeforeEach
    void anIncidentWithATask() {
        String id = dispatcher()
                .body("""
                        {"title":"河堤公园有人抢夺手提包后骑电动车逃离","severity":"HIGH","townshipCode":"T01","kind":"ROBBERY",
                         "location":{"lon":113.2,"lat":33.4},"place":"河堤公园南口","note":"穿红衣服 𠮷"}""")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        incident = UUID.fromString(id);
        String officer = "officer-" + UUID.randomUUID();
        UUID unit = Api.unit("巡" + id.substring(30), officer, "T01", 113.2, 33.4);
        String task = dispatcher()
                .body("{\"unitId\":\"" + unit + "\",\"instructions\":\"封控南口，注意安全\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(officer).post("/api/v1/tasks/" + task + "/accept").then().statusCode(200);
    }

    @Test
    void shouldGiveEveryStampWithItsSourceAsJson() {
        export("JSON", "ZH")
                .statusCode(200)
                .header("Content-Disposition", matchesPattern(".*incident-\\d{8}-\\d{4}-" + end() + "\\.json.*"))
                .body("format", equalTo("tianwang-after-action/1"))
                .body("number", matchesPattern("\\d{8}-\\d{4}-" + end()))
                .body("incident.id", equalTo(incident.toString()))
                .body("incident.townshipCode", equalTo("T01"))
                .body("complete", equalTo(true))
                .body("exportedBy", notNullValue())
                .body("timeline.source", everyItem(notNullValue()))
                .body("timeline.atSource", everyItem(notNullValue()))
                .body("timeline.recordedAt", everyItem(notNullValue()))
                .body("timeline.type", hasItems("INCIDENT_OPENED", "TASK_ISSUED", "TASK_ACCEPTED"));
        assertThat(audited("INCIDENT_EXPORTED_JSON")).singleElement().asString().contains("for the court");
    }

    @Test
    void shouldWriteChineseIntoThePdfWithItsOwnFont() throws IOException {
        byte[] pdf = export("PDF", "ZH")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(pdf.length).as("only what is used of the font").isLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("警情处置复盘", "河堤公园有人抢夺手提包后骑电动车逃离", "封控南口，注意安全", "接受任务", "服务器", "[U+20BB7]");
            assertThat(text)
                    .contains("澜门镇 (T01)")
                    .containsPattern("\\d{8}-\\d{4}-" + end())
                    .as("a number that people can say and write")
                    .doesNotContain(incident.toString());
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo(incident.toString());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 60);
            assertThat(dark(page))
                    .as("dark text, not only the faint mark across it")
                    .isGreaterThan(1000);
            document.getPage(0).getResources().getFontNames().forEach(name -> assertThat(font(document, name))
                    .isTrue());
        }
        assertThat(audited("INCIDENT_EXPORTED_PDF")).hasSize(1);
    }

    /** A long night: five hundred stamps in Chinese, each there, none over the edge of its page. */
    @Test
    void shouldWriteALongTimelineWhole() throws IOException {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                insert into timeline_entry (id, incident_id, at, kind, source, actor, text)
                                select gen_random_uuid(), :incident, now() + n * interval '1 second', 'PICTURE_TAKEN', 'USER',
                                       '王警官', '第' || n || '次巡查河堤公园南口，未见异常，继续沿河岸向东搜索并询问沿街商户'
                                from generate_series(1, 500) n""")
                .setParameter("incident", incident)
                .executeUpdate());

        byte[] pdf = export("PDF", "ZH").statusCode(200).extract().asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (int n = 1; n <= 500; n++) {
                assertThat(text).contains("第" + n + "次巡查");
            }
            assertThat(document.getNumberOfPages()).isBetween(12, 40);
        }
    }

    @Test
    void shouldSpeakEnglishWhereAsked() throws IOException {
        byte[] pdf = export("PDF", "EN").statusCode(200).extract().asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("After-action report", "Task accepted", "Stage clocks", "Lanmen Town (T01)");
        }
    }

    @Test
    void shouldWantAReasonAndHideAnotherTownships() {
        dispatcher()
                .body("{\"format\":\"PDF\",\"reason\":\" \"}")
                .post("/api/v1/incidents/" + incident + "/export")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")))
                .body("{\"format\":\"JSON\",\"reason\":\"curiosity\"}")
                .post("/api/v1/incidents/" + incident + "/export")
                .then()
                .statusCode(404);
        assertThat(audited("INCIDENT_EXPORTED_JSON")).isEmpty();
    }

    private String end() {
        return incident.toString().substring(32).toUpperCase(Locale.ROOT);
    }

    private static int dark(BufferedImage page) {
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight() * 9 / 10; y++) {
                dark += (page.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    private ValidatableResponse export(String format, String language) {
        return dispatcher()
                .body("{\"format\":\"%s\",\"language\":\"%s\",\"reason\":\"for the court\"}"
                        .formatted(format, language))
                .post("/api/v1/incidents/" + incident + "/export")
                .then();
    }

    private static boolean font(PDDocument document, org.apache.pdfbox.cos.COSName name) {
        try {
            return document.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<?> audited(String action) {
        return entities.createNativeQuery(
                        "select purpose from audit_entry where action = :action and object_id = :id", String.class)
                .setParameter("action", action)
                .setParameter("id", incident.toString())
                .getResultList();
    }
}
