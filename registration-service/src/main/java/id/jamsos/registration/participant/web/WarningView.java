package id.jamsos.registration.participant.web;

import id.jamsos.registration.participant.RegistrationWarning;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an officer should look at, in the caller's language. */
record WarningView(String code, String message) {
    private static final ResourceBundle.Control ENGLISH_UNLESS_INDONESIAN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static List<WarningView> of(List<RegistrationWarning> warnings, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("warnings-registration", language, ENGLISH_UNLESS_INDONESIAN);
        return warnings.stream()
                .map(warning -> new WarningView(warning.code(), texts.getString(warning.code())))
                .toList();
    }
}
