package org.tianwang.ingest.recording;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table whose rows name files in the media store. All tables share one store, so a file is an orphan only if none of
 * them names it: whoever keeps files there implements this, or the next check deletes them.
 */
public interface FileOwner {

    /** Those of the names that a row has. */
    Set<String> known(List<String> names);

    /**
     * Marks the rows whose file is gone, and takes the mark from those whose file is there again: a disk may have been away.
     *
     * @return how many were marked now
     */
    int compare(Predicate<String> present);
}
