package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.access.AccessTable;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Jamsos.Extension.class)
class DocumentationIT {
    private final Caller anybody;

    DocumentationIT(Jamsos jamsos) {
        anybody = jamsos.clients().anonymous();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "registration", "contribution", "claims", "reporting"})
    void every_endpoint_of_the_access_table_is_described(String service) {
        var description = anybody.get("/docs/" + service + ".json").expect(200);
        var paths = description.path("paths");
        var described = new TreeSet<String>();
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]+}", "{}"))));

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(described)
                .containsAll(AccessTable.fromClassPath().of(service).endpoints().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void the_page_for_people_needs_nothing_from_elsewhere() {
        var page = anybody.get("/docs");

        assertThat(page.status()).isEqualTo(302);
        var body = anybody.get(page.headers().firstValue("Location").orElseThrow());
        assertThat(body.status()).isEqualTo(200);
        assertThat(body.body()).contains("Swagger UI").doesNotContain("https://");
    }
}
