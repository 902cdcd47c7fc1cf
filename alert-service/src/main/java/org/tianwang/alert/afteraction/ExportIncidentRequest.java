package org.tianwang.alert.afteraction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an incident is exported for, and how; the language concerns the PDF's own words, not what people wrote. */
public record ExportIncidentRequest(
        @NotBlank @Size(max = 500) String reason, @NotNull Format format, Language language) {

    /** As what it is written. */
    public enum Format {
        JSON,
        PDF
    }

    /** In which words. */
    public enum Language {
        ZH,
        EN
    }

    boolean english() {
        return language == Language.EN;
    }
}
