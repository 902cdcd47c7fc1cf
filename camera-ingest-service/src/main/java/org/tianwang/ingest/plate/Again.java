package org.tianwang.ingest.plate;

import java.util.List;
import org.tianwang.ingest.frame.Bitmap;

/** Reads a straightened plate, here the mean of several. */
@FunctionalInterface
interface Again {
    List<Reading> read(Bitmap plate);
}
