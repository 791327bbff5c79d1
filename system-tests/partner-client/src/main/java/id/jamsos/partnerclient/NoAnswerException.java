package id.jamsos.partnerclient;

import java.io.IOException;

/** The line broke or the time is up: the biller may have done what was asked, and may not. */
public class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    public NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }

    public NoAnswerException(String message) {
        super(message);
    }
}
