package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.access.AccessTable;
import id.jamsos.platform.access.Endpoint;
import id.jamsos.platform.access.Grant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of {@code docs/access.csv} with every role of {@code docs/roles.csv}, through the gateway. */
@ExtendWith(Jamsos.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final AccessTable TABLE = AccessTable.fromClassPath();
    private static final int FORBIDDEN = 403;

    private final AccessExamples examples;

    AccessIT(Jamsos jamsos) {
        examples = new AccessExamples(jamsos.clients());
    }

    static Stream<Arguments> cells() throws IOException {
        var roles = roles();
        return TABLE.endpoints().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .flatMap(endpoint -> roles.stream().map(role -> Arguments.of(endpoint, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("cells")
    void a_role_reaches_exactly_what_the_table_grants(Endpoint endpoint, String role) {
        Grant grant = TABLE.grants(endpoint, Set.of(role)).get(role);

        Answer own = examples.own(endpoint, role);

        switch (grant) {
            case null -> assertThat(own.status()).isEqualTo(FORBIDDEN);
            case ANY -> assertThat(own.status()).as(own.body()).isBetween(200, 299);
            case OWN -> {
                assertThat(own.status()).as(own.body()).isBetween(200, 299);
                assertRevealsNothing(endpoint, examples.foreign(endpoint, role));
            }
        }
    }

    /** A search finds nothing in what is not the caller's; everything else refuses. */
    private static void assertRevealsNothing(Endpoint endpoint, Answer foreign) {
        if (endpoint.path().endsWith("/search")) {
            assertThat(foreign.expect(200).path("items")).isEmpty();
        } else {
            assertThat(foreign.status()).isEqualTo(FORBIDDEN);
        }
    }

    private static List<String> roles() throws IOException {
        try (var csv = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access/roles.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
