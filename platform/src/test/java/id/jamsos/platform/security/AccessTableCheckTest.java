package id.jamsos.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.platform.access.AccessTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class AccessTableCheckTest {
    AccessTable table = AccessTable.parse("role,who\nreader,reads\n", """
            service,method,path,role,grant
            sample,GET,/api/v1/books/{id},reader,ANY
            """);

    @Test
    void endpoints_with_a_row_and_those_outside_of_the_api_are_fine() {
        assertThat(AccessTableCheck.missing(
                        table,
                        List.of(
                                mapping(RequestMethod.GET, "/api/v1/books/{book}"),
                                mapping(RequestMethod.POST, "/snap/v1.0/report"))))
                .isEmpty();
    }

    @Test
    void endpoints_that_nobody_could_call_are_named() {
        assertThat(AccessTableCheck.missing(
                        table,
                        List.of(
                                mapping(RequestMethod.DELETE, "/api/v1/books/{id}"),
                                RequestMappingInfo.paths("/api/v1/books/{id}").build(),
                                mapping(RequestMethod.GET, "/api/v1/{*rest}"))))
                .containsExactly("(any method) /api/v1/books/{id}", "DELETE /api/v1/books/{id}", "GET /api/v1/{*rest}");
    }

    private static RequestMappingInfo mapping(RequestMethod method, String path) {
        return RequestMappingInfo.paths(path).methods(method).build();
    }
}
