package id.jamsos.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClientsTest {
    @TempDir
    Path directory;

    @Test
    void every_role_of_the_access_table_has_a_client() throws IOException {
        var clients = DemoClients.readOrCreate(directory.resolve("clients.json"));

        assertThat(clients.stream().flatMap(client -> client.roles().stream())).containsAll(roles());
        assertThat(clients).extracting(DemoClient::clientSecret).doesNotHaveDuplicates();
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_reads_them() throws IOException {
        Path file = directory.resolve("demo").resolve("clients.json");

        var first = DemoClients.readOrCreate(file);

        assertThat(DemoClients.readOrCreate(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private static List<String> roles() throws IOException {
        try (var csv = Objects.requireNonNull(DemoClients.class.getResourceAsStream("/access/roles.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
