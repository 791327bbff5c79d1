package id.jamsos.platform.web;

import com.mongodb.MongoTimeoutException;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.security.PlatformSecurity;
import id.jamsos.platform.time.PlatformTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small service that uses the platform the way services do. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@Import({PlatformWeb.class, PlatformSecurity.class, PlatformTime.class, SampleService.Books.class})
class SampleService {
    static final String ROLES = "role,who\nreader,reads\nwriter,writes\n";
    static final String TABLE = """
            service,method,path,role,grant
            sample,GET,/api/v1/books,reader,ANY
            sample,POST,/api/v1/books,writer,ANY
            sample,GET,/api/v1/books/{id},reader,OWN
            sample,GET,/api/v1/books/{id},writer,ANY
            sample,GET,/api/v1/failures/{kind},reader,ANY
            """;

    record Author(@Nullable String name) {}

    record BookRequest(
            @Nullable String title,
            @Nullable Long pages,
            @Nullable List<Author> authors) {}

    record BookView(String id, String fingerprint, String operation, String title, BigDecimal price) {}

    @RestController
    @RequestMapping("/api/v1")
    static class Books {
        @PostMapping("/books")
        ResponseEntity<BookView> add(@RequestBody BookRequest body, CommandIdentity command) {
            var errors = new FieldErrors();
            var title = errors.text("title", body.title(), 20);
            errors.integer("pages", body.pages(), 1, 10_000);
            errors.throwIfAny();
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new BookView(
                            command.derivedId(),
                            command.fingerprint(),
                            command.operation(),
                            title.orElseThrow(),
                            new BigDecimal("0.50")));
        }

        @GetMapping("/books")
        Map<String, Integer> count(@RequestParam int shelf) {
            return Map.of("count", shelf);
        }

        @GetMapping("/books/{id}")
        Map<String, Object> read(@PathVariable String id, Access access) {
            access.requireOwner(access.owns("reader", id));
            return Map.of(
                    "id", id, "grant", access.grant(), "caller", access.caller().clientId());
        }

        @GetMapping("/failures/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "database" -> new MongoTimeoutException("secret-host does not answer");
                case "stale" -> new StaleWriteException("books/1", 3);
                case "conflict" ->
                    new ProblemException(HttpStatus.CONFLICT, "book-known", "Laskar Pelangi").with("bookId", "b1");
                default -> new IllegalStateException("secret internals");
            };
        }
    }
}
