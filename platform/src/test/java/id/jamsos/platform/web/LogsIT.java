package id.jamsos.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service writes to its log in production, through the encoder that it uses there. */
class LogsIT extends ServiceCalls {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final LoggerContext production = new LoggerContext();
    private Level before = Level.WARN;

    @BeforeEach
    void listenAtTheLevelOfProduction() {
        before = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        root.setLevel(before);
        production.stop();
    }

    @Test
    void a_refused_request_leaves_no_value_of_its_body_in_the_log() throws Exception {
        var name = "Siti Rahasia";
        send(post("{\"title\": \"" + name + "\", \"pages\": 0}"));
        send(post("{\"title\": [\"" + name + "\"]}"));
        send(post("{\"title\": \"" + name + "\", \"pages\": \"" + name + "\"}"));
        send(post("{\"title\": \"" + name));
        send(post("{\"title\": \"" + name + "\"}").setHeader("Content-Type", "text/plain"));

        assertThat(lines()).noneMatch(line -> line.contains("Rahasia"));
    }

    @Test
    void a_failure_is_one_line_of_json_that_names_the_trace_and_no_secret() throws Exception {
        send(reader("/api/v1/failures/other").header("traceparent", TRACEPARENT));

        var failures =
                lines().stream().filter(line -> line.contains("internal-error")).toList();
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().strip()).doesNotContain("\n", "secret");
        var failure = json(failures.getFirst());
        assertThat(failure.path("level").asString()).isEqualTo("ERROR");
        assertThat(failure.path("mdc").path("traceId").asString()).isEqualTo(TRACE);
        assertThat(failure.path("formattedMessage").asString()).isEqualTo("Answered internal-error");
        assertThat(failure.path("throwable").path("message").asString()).isEqualTo("java.lang.IllegalStateException");
    }

    private List<String> lines() throws JoranException {
        var encoder = productionEncoder();
        return List.copyOf(log.list).stream()
                .map(event -> new String(encoder.encode(event), UTF_8))
                .toList();
    }

    private Encoder<ILoggingEvent> productionEncoder() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(production);
        configurator.doConfigure(Objects.requireNonNull(LogsIT.class.getResource("/logback.xml")));
        var console = (ConsoleAppender<ILoggingEvent>)
                production.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console");
        return console.getEncoder();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
