package id.jamsos.standalone;

import java.io.Serial;

/** The system cannot start: one sentence tells a person why and what to do. */
public final class CannotStart extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public CannotStart(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
