package org.tianwang.ingest.health;

import org.tianwang.contracts.sky.QualityFinding;

/** A finding in words for a person; the console has its own for its reader's language. */
final class FindingWords {
    private FindingWords() {}

    static String of(QualityFinding finding) {
        return switch (finding.kind()) {
            case "NO_SIGNAL" -> "the encoder sends an empty picture: it has no signal from the camera";
            case "BLACK" -> "the picture is black";
            case "FROZEN" -> "the picture stands still";
            case "BLURRED" -> "the picture is out of focus";
            case "COVERED" -> "the view is covered";
            case "MOVED" -> "the camera no longer looks where it did";
            case "OVEREXPOSED" -> "the picture is too bright";
            default -> "the picture is not as usual: " + finding.kind();
        };
    }
}
