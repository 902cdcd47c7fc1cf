package org.tianwang.ingest.sheet;

import java.util.Map;

/**
 * One row below the heading.
 *
 * @param line the line in the file on which the row ends, counted from 1
 * @param cells by column name; a column that the row is too short for is missing
 */
public record SheetRow(long line, Map<String, String> cells) {}
