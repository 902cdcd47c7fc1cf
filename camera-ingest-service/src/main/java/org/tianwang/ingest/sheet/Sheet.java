package org.tianwang.ingest.sheet;

import java.util.List;

/** @param encoding how the text was written: {@code UTF-8} or {@code GB18030} */
public record Sheet(String encoding, List<String> columns, List<SheetRow> rows) {}
