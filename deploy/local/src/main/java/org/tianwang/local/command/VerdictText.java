package org.tianwang.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.tianwang.evidence.clip.ClipManifest;
import org.tianwang.evidence.clip.Finding;
import org.tianwang.evidence.clip.Verdict;
import org.tianwang.evidence.sign.VerificationKey;

/** A verdict in plain words, with times as the bureau's clocks show them. */
final class VerdictText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int MOST = 50;

    private VerdictText() {}

    static String of(Verdict verdict, Path clip, VerificationKey key) {
        StringBuilder text = new StringBuilder();
        switch (verdict.state()) {
            case WHOLE ->
                line(
                        text,
                        "WHOLE: %s is as it was recorded and exported; nothing was changed, taken out or added.",
                        clip);
            case BROKEN -> line(text, "BROKEN: %s is not as it was exported.", clip);
            case UNUSABLE -> line(text, "UNUSABLE: %s", verdict.reason());
        }
        findings(text, verdict.findings());
        verdict.manifest().ifPresent(manifest -> facts(text, manifest, verdict.whole()));
        line(text, "  trusted key  %s", key.id());
        return text.toString();
    }

    private static void findings(StringBuilder text, List<Finding> findings) {
        findings.stream().limit(MOST).forEach(finding -> line(text, "  - %s", finding.text()));
        if (findings.size() > MOST) {
            line(text, "  - and %d more.", findings.size() - MOST);
        }
    }

    private static void facts(StringBuilder text, ClipManifest manifest, boolean whole) {
        if (!whole) {
            line(text, "What the clip says of itself, which is not to be relied on:");
        }
        line(text, "  clip         %s", manifest.clipId());
        line(
                text,
                "  camera       %s (%s), township %s",
                clean(manifest.camera().name()),
                clean(manifest.camera().code()),
                clean(manifest.camera().townshipCode()));
        if (!manifest.segments().isEmpty()) {
            Instant from = manifest.segments().getFirst().from();
            Instant to = manifest.segments().getLast().to();
            line(
                    text,
                    "  recorded     %s to %s (Asia/Shanghai), %d s in %d segments",
                    TIME.format(from),
                    TIME.format(to),
                    Duration.between(from, to).toSeconds(),
                    manifest.segments().size());
        }
        for (ClipManifest.Gap gap : manifest.gaps()) {
            line(
                    text,
                    "  declared gap %s to %s: %s",
                    TIME.format(gap.from()),
                    TIME.format(gap.to()),
                    clean(gap.reason()));
        }
        line(
                text,
                "  exported     %s by %s, for: %s",
                TIME.format(manifest.export().at()),
                clean(manifest.export().by()),
                clean(manifest.export().purpose()));
    }

    /** The text comes from a file that anybody may have made: no control characters reach the terminal. */
    private static String clean(String text) {
        return text == null ? "-" : text.replaceAll("\\p{Cntrl}", " ");
    }

    private static void line(StringBuilder text, String pattern, Object... values) {
        text.append(pattern.formatted(values)).append('\n');
    }
}
