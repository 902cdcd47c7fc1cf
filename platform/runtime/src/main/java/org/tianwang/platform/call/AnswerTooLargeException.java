package org.tianwang.platform.call;

import java.io.IOException;

/** An answer has more bytes than it may have; asking again would bring the same. */
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(String message) {
        super(message);
    }
}
