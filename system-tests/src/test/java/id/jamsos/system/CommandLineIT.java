package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.standalone.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code jamsos} and the process that it starts, as a person at a shell meets them. */
class CommandLineIT {
    @TempDir
    Path directory;

    @Test
    void data_survive_a_kill_and_a_stop_and_nothing_of_the_run_is_left() throws Exception {
        var port = Ports.anyFree().gateway();
        Worker worker;
        try (var first = Shell.standalone("--port", port, "--data", directory).awaitReady()) {
            worker = Worker.registered(clients(port));
            worker.pay(worker.billed());
            first.kill();
        }

        try (var second = Shell.standalone("--port", port, "--data", directory).awaitReady()) {
            var clients = clients(port);
            new Worker(clients, worker.participantId(), worker.kpj()).awaitActive();
            assertThat(Shell.script("status", "--data", directory).ended(0)).contains("gateway       UP");
            assertThat(Shell.script("down", "--data", directory).ended(0)).contains("Stopped");
            second.ended(143);
        }
        assertThat(directory.resolve("run")).isEmptyDirectory();
        Shell.script("status", "--data", directory).ended(3);
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        var port = Ports.anyFree();
        try (var taken = new ServerSocket(port.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Shell.standalone("--port", port.gateway(), "--data", directory)
                            .ended(1))
                    .isEqualTo(
                            "jamsos: Port %d, which Kafka would use, is taken: stop what listens there, or choose other"
                                            .formatted(taken.getLocalPort())
                                    + " ports with --port.");
        }
    }

    @Test
    void a_directory_of_other_files_is_neither_used_nor_emptied() throws IOException {
        Path thesis = Files.writeString(directory.resolve("thesis.txt"), "years of work");

        var refusal = Shell.standalone(
                        "--data",
                        directory,
                        "--fresh",
                        "--port",
                        Ports.anyFree().gateway())
                .ended(1);

        assertThat(refusal).contains("is not a Jamsos data directory and not empty");
        assertThat(thesis).exists();
    }

    @Test
    void a_file_is_no_data_directory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(Shell.standalone("--data", file, "--port", Ports.anyFree().gateway())
                        .ended(1))
                .isEqualTo("jamsos: The data directory %s is a file.".formatted(file));
    }

    @Test
    void what_the_script_does_not_know_it_says_in_one_sentence() {
        assertThat(Shell.script("up", "--speed", "11").ended(1))
                .isEqualTo("jamsos: unknown option --speed; ./jamsos help lists them.");
        assertThat(Shell.script("up", "--port").ended(1)).isEqualTo("jamsos: --port needs a value.");
        assertThat(Shell.script("leap").ended(1)).endsWith("jamsos: unknown command leap.");
    }

    @Test
    void a_jdk_is_found_whatever_the_default_java_is() {
        assertThat(Path.of(Shell.script("jdk").ended(0)).resolve("bin").resolve("javac"))
                .isExecutable();
    }

    private Clients clients(int port) {
        return new Clients("http://127.0.0.1:" + port, directory.resolve("demo").resolve("clients.json"));
    }
}
