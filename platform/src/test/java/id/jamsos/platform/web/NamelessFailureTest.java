package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class NamelessFailureTest {
    @Test
    void a_logged_failure_shows_where_and_what_but_quotes_nothing() {
        var failure = new IllegalStateException("Siti Aminah", new NumberFormatException("3171234567890123"));
        var log = new StringWriter();

        NamelessFailure.of(failure).printStackTrace(new PrintWriter(log));

        assertThat(log.toString())
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException")
                .contains("NamelessFailureTest.java")
                .doesNotContain("Siti", "3171");
    }
}
