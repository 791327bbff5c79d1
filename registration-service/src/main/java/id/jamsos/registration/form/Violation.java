package id.jamsos.registration.form;

import java.util.List;

/**
 * One thing wrong with a form.
 *
 * @param field path of the field, such as {@code heirs[0].name}
 * @param code names the message, which exists in English and Indonesian
 * @param arguments of the message; never what was typed into the form
 */
public record Violation(Kind kind, String field, String code, List<Object> arguments) {
    public enum Kind {
        /** Missing or malformed: the sender's program should have noticed. */
        FORM,
        /** Well-formed, but the scheme's rules do not allow it. */
        RULE
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }
}
