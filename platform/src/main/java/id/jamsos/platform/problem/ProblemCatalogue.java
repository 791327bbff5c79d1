package id.jamsos.platform.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of all problems, from the platform's own bundle and those of the service, as {@code <slug>.title}, {@code <slug>.detail}
 * and {@code field.<code>} in the format of {@link MessageFormat}. The base file of a bundle is English, {@code _id} Indonesian.
 */
public final class ProblemCatalogue {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale INDONESIAN = Locale.of("id");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemCatalogue.class);
    private static final String TYPE = "urn:jamsos:problem:";
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles = new ArrayList<>();

    /** A service's bundle is looked up before the platform's, so a service may say something in its own words. */
    public ProblemCatalogue(String... ofService) {
        bundles.addAll(List.of(ofService));
        bundles.add("problems-platform");
        bundles.forEach(name -> bundle(name, ENGLISH)); // a missing bundle refuses the start
    }

    /** The language for an {@code Accept-Language} header: English unless Indonesian is preferred. */
    public static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            return Optional.ofNullable(Locale.lookup(wanted, List.of(ENGLISH, INDONESIAN)))
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException _) {
            return ENGLISH;
        }
    }

    public Problem render(ProblemException refusal, Locale language, String traceId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE + refusal.slug());
        body.put(
                "title",
                text(refusal.slug() + ".title", language, List.of())
                        .orElse(refusal.status().getReasonPhrase()));
        body.put("status", refusal.status().value());
        text(refusal.slug() + ".detail", language, refusal.args()).ifPresent(detail -> body.put("detail", detail));
        body.put("traceId", traceId);
        if (!refusal.fields().isEmpty()) {
            body.put(
                    "errors",
                    refusal.fields().stream().map(one -> error(one, language)).toList());
        }
        refusal.members().forEach(body::putIfAbsent);
        return new Problem(refusal.status().value(), language, body, refusal.headers());
    }

    private Map<String, Object> error(FieldProblem problem, Locale language) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", problem.field());
        error.put("code", problem.code());
        error.put(
                "message",
                text("field." + problem.code(), language, problem.args()).orElse(problem.code()));
        return error;
    }

    private Optional<String> text(String key, Locale language, List<Object> args) {
        for (var name : bundles) {
            var bundle = bundle(name, language);
            if (bundle.containsKey(key)) {
                return Optional.of(new MessageFormat(bundle.getString(key), language).format(args.toArray()));
            }
        }
        LOG.error("No text {} in {}", key, bundles);
        return Optional.empty();
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, ProblemCatalogue.class.getClassLoader(), NO_DEFAULT_LOCALE);
    }
}
