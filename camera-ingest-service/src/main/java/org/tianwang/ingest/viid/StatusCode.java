package org.tianwang.ingest.viid;

/** {@code ConfirmStatusType} of GA/T 1400.4, as far as we answer it. */
enum StatusCode {
    OK("0"),
    OTHER_ERROR("1"),
    DEVICE_BUSY("2"),
    INVALID_OPERATION("4"),
    INVALID_JSON_FORMAT("7"),
    INVALID_JSON_CONTENT("8");

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
