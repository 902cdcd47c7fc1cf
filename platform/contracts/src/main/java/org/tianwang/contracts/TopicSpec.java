package org.tianwang.contracts;

/**
 * How a topic is created.
 *
 * @param retentionDays how long records are kept; not used when {@code compacted}
 */
public record TopicSpec(String name, int partitions, boolean compacted, int retentionDays) {
    static TopicSpec compacted(String name, int partitions) {
        return new TopicSpec(name, partitions, true, 0);
    }

    static TopicSpec kept(String name, int partitions, int days) {
        return new TopicSpec(name, partitions, false, days);
    }

    /** The dead-letter topic that belongs to this one: one partition, seven days. */
    public TopicSpec deadLetters() {
        return kept(Topics.deadLetters(name), 1, 7);
    }
}
