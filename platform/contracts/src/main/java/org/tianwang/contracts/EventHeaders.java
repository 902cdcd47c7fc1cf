package org.tianwang.contracts;

/** Header names of CloudEvents 1.0 in Kafka's binary mode, and of W3C trace context. */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";
    /** On a dead letter: why the record could not be processed, in words. */
    public static final String DEAD_LETTER_REASON = "dead-letter-reason";

    private EventHeaders() {}
}
