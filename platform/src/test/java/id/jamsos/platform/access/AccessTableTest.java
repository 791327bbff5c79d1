package id.jamsos.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableTest {
    static final String ROLES = "role,who\nreader,reads\nwriter,writes\n";
    static final String TABLE = """
            service,method,path,role,grant
            shelf,GET,/api/v1/books/{id},reader,OWN
            shelf,GET,/api/v1/books/{id},writer,ANY
            shelf,GET,/api/v1/books/new,writer,ANY
            shelf,POST,/api/v1/books,writer,ANY
            desk,GET,/api/v1/books/{book},reader,ANY
            """;

    AccessTable all = AccessTableFile.parse(ROLES, TABLE);
    AccessTable shelf = all.of("shelf");

    @Test
    void a_request_meets_the_most_specific_endpoint() {
        assertThat(shelf.find("GET", "/api/v1/books/new")).contains(new Endpoint("GET", "/api/v1/books/new"));
        assertThat(shelf.find("GET", "/api/v1/books/7")).contains(new Endpoint("GET", "/api/v1/books/{any}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/books/",
        "GET,/api/v1/books//",
        "GET,/api/v1/books/7/pages",
        "GET,/api/v1/books",
        "HEAD,/api/v1/books/7",
        "GET,/API/v1/books/7"
    })
    void what_the_table_does_not_name_meets_nothing(String method, String path) {
        assertThat(shelf.find(method, path)).isEmpty();
    }

    @Test
    void only_named_roles_are_granted_anything() {
        var endpoint = new Endpoint("GET", "/api/v1/books/{id}");

        assertThat(shelf.grants(endpoint, Set.of("reader", "stranger"))).isEqualTo(Map.of("reader", Grant.OWN));
        assertThat(shelf.grants(endpoint, Set.of("stranger"))).isEmpty();
        assertThat(shelf.grants(new Endpoint("POST", "/api/v1/books"), Set.of("reader")))
                .isEmpty();
    }

    @Test
    void a_service_sees_only_its_own_rows_and_the_gateway_the_best_of_all() {
        var endpoint = new Endpoint("GET", "/api/v1/books/{id}");

        assertThat(shelf.grants(endpoint, Set.of("reader"))).containsEntry("reader", Grant.OWN);
        assertThat(all.grants(endpoint, Set.of("reader"))).containsEntry("reader", Grant.ANY);
        assertThat(all.of("desk").find("POST", "/api/v1/books")).isEmpty();
    }

    @Test
    void the_methods_of_a_path_are_known() {
        assertThat(shelf.methodsAt("/api/v1/books")).containsExactly("POST");
        assertThat(shelf.methodsAt("/api/v1/shoes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shelf,GET,/api/v1/x,stranger,ANY        | unknown role stranger
            shelf,GET,/api/v1/x,reader,SOME         | unknown grant SOME
            shelf,GET,/api/v1/books/{id},reader,ANY | reader has a rule
            shelf,GET,/api/v1/books/{x},reader,ANY  | reader has a rule
            shelf,get,/api/v1/x,reader,ANY          | not an HTTP method
            shelf,GET,api/v1/x,reader,ANY           | not a path pattern
            shelf,GET,/api/v1/x,reader              | expected service,method
            """)
    void a_line_that_is_not_understood_refuses_the_table_by_number(String line, String why) {
        assertThatThrownBy(() -> AccessTableFile.parse(ROLES, TABLE + line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("access.csv line 7:")
                .hasMessageContaining(why);
    }

    @Test
    void the_table_of_this_system_is_sound_and_every_service_has_rows() {
        var table = AccessTable.fromClassPath();

        assertThat(Set.of("registration", "contribution", "claims", "reporting", "gateway"))
                .allSatisfy(service -> assertThat(table.of(service).endpoints()).isNotEmpty());
    }
}
