package id.jamsos.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents list is what the code has. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([a-z0-9_.-]+)`");
    private static final Pattern PROBLEM_WORD = Pattern.compile("(?m)^(?:field\\.)?([a-z-]+)(?:\\.title)?\\s*=");
    private static final Pattern METRIC =
            Pattern.compile("(?:builder|counter|gauge|summary|timer)\\(\\s*\"(jamsos\\.[a-z.]+)\"");
    private static final Pattern TABLE_WORD = Pattern.compile("`([A-Z][A-Za-z]+)(\\.[A-Za-z]+)?`");

    @Test
    void every_link_to_a_file_leads_to_one() {
        var broken = new ArrayList<String>();
        for (Path document : Repository.files(name -> name.endsWith(".md"))) {
            all(LINK, Repository.text(document))
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(Repository.ROOT.relativize(document) + ": " + target));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void every_problem_and_every_field_code_has_a_row_in_the_catalogue() {
        var words = new TreeSet<String>();
        Repository.files(name -> name.matches("problems-[a-z]+\\.properties")).stream()
                .filter(DocumentsTest::isSource)
                .forEach(bundle -> all(PROBLEM_WORD, Repository.text(bundle)).forEach(hit -> words.add(hit.group(1))));

        assertThat(firstCells("docs/problems.md")).isEqualTo(words).isNotEmpty();
    }

    @Test
    void every_metric_of_the_code_is_in_the_naming_table() {
        var named = new TreeSet<String>();
        Repository.files(name -> name.endsWith(".java")).stream()
                .filter(DocumentsTest::isSource)
                .forEach(file -> all(METRIC, Repository.text(file)).forEach(hit -> named.add(hit.group(1))));

        assertThat(firstCells("docs/metrics.md")).isEqualTo(named).isNotEmpty();
    }

    @Test
    void every_type_that_the_glossary_names_exists() {
        Set<String> types = Repository.files(name -> name.endsWith(".java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());

        assertThat(all(TABLE_WORD, whereColumn(Repository.text("docs/glossary.md")))
                        .map(hit -> hit.group(1))
                        .filter(word -> !types.contains(word)))
                .isEmpty();
    }

    /** Types are named in the last column only; the others hold words of the API. */
    private static String whereColumn(String document) {
        return document.lines()
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[cells.length - 1])
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> firstCells(String document) {
        return all(FIRST_CELL, Repository.text(document))
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static boolean isSource(Path file) {
        return file.toString().replace('\\', '/').contains("/src/main/");
    }
}
