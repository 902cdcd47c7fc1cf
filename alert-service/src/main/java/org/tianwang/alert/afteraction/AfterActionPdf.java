package org.tianwang.alert.afteraction;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.tianwang.alert.afteraction.Sheet.Cell;
import org.tianwang.alert.picture.PictureView;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.contracts.ops.TaskView;

/** Writes a report as PDF: facts, clocks, tasks, pictures, then every stamp with its source. Times are the county's. */
@ApplicationScoped
public class AfterActionPdf {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final float TEXT = 9;
    private static final float SMALL = 8;
    private static final float HEAD = 12;

    private final TownshipNames townships;

    AfterActionPdf(TownshipNames townships) {
        this.townships = townships;
    }

    byte[] write(AfterAction report, boolean english) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = ReportFont.in(document);
            try (Sheet sheet = new Sheet(document, font)) {
                String township = townships.of(report.incident().townshipCode(), english);
                new Writer(sheet, font, new Words(english), township).write(report);
            }
            PageMarks.add(
                    document, font, ReportFont.writable(font, report.exportedBy() + " · " + time(report.exportedAt())));
            document.getDocumentInformation().setTitle("Incident " + report.number());
            document.getDocumentInformation().setSubject(report.incident().id().toString());
            document.getDocumentInformation().setAuthor(report.exportedBy());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a report can be written", e);
        }
    }

    private static String time(Instant at) {
        return at == null ? "—" : TIME.format(at);
    }

    /** One report on one sheet. */
    private record Writer(Sheet sheet, PDFont font, Words words, String township) {

        void write(AfterAction report) throws IOException {
            IncidentView incident = report.incident();
            sheet.line(text(words.of("title") + "：" + Objects.toString(incident.title(), "")), 16);
            sheet.gap(4);
            facts(report);
            heading("clocks");
            clocks("", incident.clocks());
            for (TaskView task : incident.tasks()) {
                clocks(" " + task.callSign(), task.clocks());
            }
            tasks(incident.tasks());
            pictures(report.pictures());
            stamps(report);
        }

        private void facts(AfterAction report) throws IOException {
            IncidentView incident = report.incident();
            fact("id", report.number());
            fact("status", words.of("status", incident.status()));
            fact("severity", words.of("severity", incident.severity()));
            fact("kind", words.of("kind", incident.kind()));
            fact("source", words.of("source", incident.source()));
            fact("township", township);
            fact("place", Objects.toString(incident.place(), Objects.toString(incident.cameraName(), "—")));
            fact("opened", time(incident.openedAt()) + "  " + incident.openedBy());
            fact("outcome", words.of("outcome", incident.outcome()));
            fact("note", Objects.toString(incident.note(), "—"));
            fact("resolutionNote", Objects.toString(incident.resolutionNote(), "—"));
            fact("reason", report.reason());
        }

        private void fact(String name, String value) throws IOException {
            sheet.row(List.of(new Cell(text(words.of(name)), 90), new Cell(text(value), Sheet.WIDTH - 90)), TEXT);
        }

        private void heading(String name) throws IOException {
            sheet.gap(10);
            sheet.line(text(words.of(name)), HEAD);
            sheet.rule();
        }

        private void clocks(String whose, List<StageClock> clocks) throws IOException {
            for (StageClock clock : clocks) {
                long limit = Duration.between(clock.startedAt(), clock.dueAt()).toSeconds();
                String took = clock.doneAt() == null
                        ? words.of("notDone")
                        : Duration.between(clock.startedAt(), clock.doneAt()).toSeconds() + " s";
                String late = clock.breachedAt() == null ? "" : words.of("breached");
                sheet.row(
                        List.of(
                                new Cell(text(words.of("stage", clock.stage()) + whose), 110),
                                new Cell(time(clock.startedAt()), 120),
                                new Cell(text(words.of("limit") + " " + limit + " s"), 100),
                                new Cell(text(took), 80),
                                new Cell(text(late), 90)),
                        TEXT);
            }
        }

        private void tasks(List<TaskView> tasks) throws IOException {
            heading("tasks");
            for (TaskView task : tasks) {
                sheet.row(
                        List.of(
                                new Cell(text(task.callSign()), 90),
                                new Cell(text(words.of("task", task.status())), 70),
                                new Cell(time(task.issuedAt()), 110),
                                new Cell(text(Objects.toString(task.instructions(), "")), Sheet.WIDTH - 270)),
                        TEXT);
            }
        }

        private void pictures(List<PictureView> pictures) throws IOException {
            heading("pictures");
            for (PictureView picture : pictures) {
                sheet.row(
                        List.of(
                                new Cell(time(picture.takenAt()), 110),
                                new Cell(text(picture.takenBy()), 70),
                                new Cell("SHA-256 " + picture.sha256(), Sheet.WIDTH - 180)),
                        SMALL);
            }
        }

        private void stamps(AfterAction report) throws IOException {
            heading("timeline");
            sheet.line(text(words.of("timelineNote")), SMALL);
            sheet.gap(4);
            for (TimelineEntryView entry : report.timeline()) {
                sheet.row(
                        List.of(
                                new Cell(time(entry.at()), 100),
                                new Cell(text(clockOf(entry)), 105),
                                new Cell(text(words.of("event", entry.type())), 95),
                                new Cell(text(said(entry)), Sheet.WIDTH - 300)),
                        SMALL);
            }
            if (!report.complete()) {
                sheet.line(text(words.of("cut")), TEXT);
            }
        }

        /** Whose clock it is from, and when we heard of it if that was another time. */
        private String clockOf(TimelineEntryView entry) {
            String clock = words.of("clock", entry.atSource());
            return entry.recordedAt().equals(entry.at())
                    ? clock
                    : clock + " " + words.of("heard") + " " + time(entry.recordedAt());
        }

        private String said(TimelineEntryView entry) {
            return Stream.of(
                            words.of("set", entry.source()),
                            setBy(entry),
                            new StampTexts(words, AfterActionPdf::time).of(entry.type(), entry.text()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }

        /** A person or a rule by name, a part of the platform in the report's words. */
        private String setBy(TimelineEntryView entry) {
            boolean named = entry.actor() == null || "USER".equals(entry.source());
            return named ? entry.actor() : words.of("actor", entry.actor());
        }

        private String text(String value) {
            return ReportFont.writable(font, value);
        }
    }
}
