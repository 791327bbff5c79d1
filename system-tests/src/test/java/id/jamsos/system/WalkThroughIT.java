package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages for partners tell their readers to type, typed. */
@ExtendWith(Jamsos.Extension.class)
class WalkThroughIT {
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_partners_first_day_goes_as_the_page_says(Jamsos jamsos) throws IOException {
        assumeTrue(isInstalled("curl") && isInstalled("openssl"), "the page needs curl and openssl");
        String nik = Worker.newNik();
        jamsos.clients()
                .as("kiosk")
                .post("/api/v1/participants", Worker.form(nik, "KIOSK"))
                .expect(201);

        String printed = typed(
                "docs/partners/README.md",
                Map.of(
                        "API",
                        "http://127.0.0.1:" + jamsos.ports().gateway(),
                        "DATA",
                        jamsos.dataDirectory().toString(),
                        "NIK",
                        nik));

        assertThat(printed.lines().map(WalkThroughIT::inShort))
                .containsSubsequence(
                        "2007300",
                        "2002400", // what she owes
                        "2002400", // for three months
                        "2002500",
                        "the same answer",
                        "00",
                        "4042601",
                        "4042518")
                .anyMatch(line -> line.startsWith("\"referenceNo\""));
    }

    private static String typed(String page, Map<String, String> variables) throws IOException {
        String commands = COMMANDS.matcher(Files.readString(Repository.ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        try (Shell shell = Shell.typed(commands, variables)) {
            return shell.ended(0);
        }
    }

    /** Of an answer its code, of anything else all. */
    private static String inShort(String line) {
        return Pattern.compile("\"responseCode\":\"(\\d+)\"")
                .matcher(line)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElse(line);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
