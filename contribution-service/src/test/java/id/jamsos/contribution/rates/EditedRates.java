package id.jamsos.contribution.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built-in rate files with some lines changed, as a person adding a rate would change them. */
final class EditedRates {

    private final Map<String, String> texts = new HashMap<>(RateFiles.builtIn().texts());

    EditedRates replacing(String file, String old, String replacement) {
        String text = texts.getOrDefault(file, "");
        assertThat(text).as(file).contains(old);
        texts.put(file, text.replace(old, replacement));
        return this;
    }

    EditedRates adding(String file, String row) {
        texts.merge(file, row + "\n", String::concat);
        return this;
    }

    EditedRates withOnly(String file, String text) {
        texts.put(file, text);
        return this;
    }

    RateFiles files() {
        return new RateFiles(texts);
    }

    RateCatalogue load() {
        return RateCatalogue.load(files());
    }

    List<String> problems() {
        return catchThrowableOfType(InvalidRatesException.class, this::load).problems();
    }
}
