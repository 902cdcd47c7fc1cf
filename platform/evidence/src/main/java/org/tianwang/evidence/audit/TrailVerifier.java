package org.tianwang.evidence.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tianwang.evidence.audit.TrailFinding.Kind;

/**
 * Walks a trail once, in order, beside everything that others know of it. The chain alone shows a changed entry; the
 * witnesses show what a chain cannot: a tail cut off, and a chain written anew from some entry on. Memory does not grow
 * with the trail. Not thread-safe.
 */
public final class TrailVerifier {
    private static final int MOST = 100;

    private final String service;
    private final List<Cursor> witnesses = new ArrayList<>();
    private final List<TrailFinding> findings = new ArrayList<>();
    private String hash = AuditChain.GENESIS;
    private Instant last;
    private long sequence;
    private long entries;
    private long heard;
    private long coveredTo;

    public TrailVerifier(String service) {
        this.service = service;
    }

    /** An entry with the hash that is stored beside it. */
    public record Stored(AuditEntry entry, String hash) {}

    /** Adds what somebody knows, by ascending sequence. */
    public TrailVerifier against(Iterator<Witness> ascending) {
        witnesses.add(new Cursor(ascending, null));
        return this;
    }

    /** Adds somebody who has to know every entry that was written since a time, up to the one that he was told last. */
    public TrailVerifier against(Iterator<Witness> ascending, Complete complete) {
        witnesses.add(new Cursor(ascending, complete));
        return this;
    }

    /**
     * How far a witness has to know everything; what he lacks there was taken from him.
     *
     * @param source who it is, for people
     * @param upTo the last entry that he was told
     * @param since he may have forgotten what is older
     */
    public record Complete(String source, long upTo, Instant since) {
        boolean holds(AuditEntry entry) {
            return entry.sequence() <= upTo && !entry.at().isBefore(since);
        }
    }

    /** Notes something that was found wrong before, such as a head that nobody signed. */
    public TrailVerifier note(TrailFinding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
        return this;
    }

    /** @param trail all entries by ascending sequence */
    public TrailVerdict verify(Iterator<Stored> trail) {
        while (trail.hasNext()) {
            step(trail.next());
        }
        for (Cursor cursor : witnesses) {
            tellLacking(cursor);
            beyondTheEnd(cursor);
        }
        return new TrailVerdict(service, entries, heard, coveredTo, last, List.copyOf(findings));
    }

    private void step(Stored stored) {
        AuditEntry entry = stored.entry();
        entries++;
        if (entry.sequence() != sequence + 1) {
            note(
                    Kind.MISSING,
                    sequence + 1,
                    "entries " + (sequence + 1) + " to " + (entry.sequence() - 1) + " are gone");
        } else if (!entry.previousHash().equals(hash)) {
            note(
                    Kind.UNLINKED,
                    entry.sequence(),
                    "entry " + entry.sequence() + " does not follow on the one before it");
        }
        if (!AuditChain.hash(entry).equals(stored.hash())) {
            note(Kind.CHANGED, entry.sequence(), "entry " + entry.sequence() + " was changed after it was written");
        }
        sequence = entry.sequence();
        hash = stored.hash();
        last = entry.at();
        for (Cursor cursor : witnesses) {
            compare(cursor);
            mustKnow(cursor, entry);
        }
    }

    /** One finding for a whole stretch, or somebody who emptied the copy would be told of a hundred times. */
    private void mustKnow(Cursor cursor, AuditEntry entry) {
        boolean lacks = cursor.complete != null && cursor.complete.holds(entry) && cursor.furthest != entry.sequence();
        if (!lacks) {
            tellLacking(cursor);
        } else if (cursor.lackingFrom == 0) {
            cursor.lackingFrom = entry.sequence();
        }
        cursor.lackingTo = entry.sequence();
    }

    private void tellLacking(Cursor cursor) {
        if (cursor.lackingFrom > 0) {
            note(
                    Kind.NOT_COPIED,
                    cursor.lackingFrom,
                    "entries " + cursor.lackingFrom + " to " + cursor.lackingTo + " are not in "
                            + cursor.complete.source() + ", which was told up to entry " + cursor.complete.upTo());
        }
        cursor.lackingFrom = 0;
    }

    private void compare(Cursor cursor) {
        while (cursor.next != null && cursor.next.sequence() <= sequence) {
            Witness witness = cursor.take();
            heard++;
            if (witness.sequence() < cursor.furthest) {
                note(
                        Kind.REWRITTEN,
                        witness.sequence(),
                        witness.source() + " speaks of entry " + witness.sequence()
                                + " after later ones: it was put out of order, and cannot be held against it");
            } else if (witness.sequence() == sequence && !witness.hash().equals(hash)) {
                note(
                        Kind.REWRITTEN,
                        sequence,
                        "entry " + sequence + " is not the one that " + witness.source() + " knows");
            } else if (witness.sequence() == sequence) {
                coveredTo = sequence;
            }
            cursor.furthest = Math.max(cursor.furthest, witness.sequence());
        }
    }

    private void beyondTheEnd(Cursor cursor) {
        Witness furthest = null;
        while (cursor.next != null) {
            furthest = cursor.take();
            heard++;
        }
        if (furthest != null) {
            note(
                    Kind.TAIL_REMOVED,
                    furthest.sequence(),
                    "the trail ends at " + sequence + ", but " + furthest.source() + " knows it up to "
                            + furthest.sequence());
        }
    }

    private void note(Kind kind, long at, String text) {
        note(new TrailFinding(kind, at, text));
    }

    private static final class Cursor {
        private final Iterator<Witness> rest;
        private Witness next;
        private final Complete complete;
        private long furthest;
        private long lackingFrom;
        private long lackingTo;

        /** @param complete null for a witness who need not know every entry */
        Cursor(Iterator<Witness> rest, Complete complete) {
            this.rest = rest;
            this.complete = complete;
            take();
        }

        Witness take() {
            Witness taken = next;
            next = rest.hasNext() ? rest.next() : null;
            return taken;
        }
    }
}
