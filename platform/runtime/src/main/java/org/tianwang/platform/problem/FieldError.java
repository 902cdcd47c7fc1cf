package org.tianwang.platform.problem;

/** What is wrong with one field; {@code field} is its path in the request, such as {@code zones[0].polygon}. */
public record FieldError(String field, String message) {}
