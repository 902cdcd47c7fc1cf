package org.tianwang.casework.evidence;

import java.io.IOException;

/** One picture cannot be had, while the line and all others may be sound: no reason to leave the others behind. */
final class LostPicture extends IOException {

    private static final long serialVersionUID = 1L;

    LostPicture(String message) {
        super(message);
    }
}
