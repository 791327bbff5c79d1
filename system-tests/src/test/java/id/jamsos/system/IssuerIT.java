package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.standalone.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an issuer that is none of ours: nothing but a setting changes. */
class IssuerIT {
    @TempDir
    Path directory;

    @Test
    void tokens_of_another_issuer_open_what_their_roles_may_and_those_of_a_stranger_nothing() throws Exception {
        int port = Ports.anyFree().gateway();
        try (var issuer = new OtherIssuer();
                var stranger = new OtherIssuer();
                var _ = Shell.standalone("--port", port, "--data", directory, "--issuer", issuer.url())
                        .awaitReady()) {
            String gateway = "http://127.0.0.1:" + port;
            var kiosk = new Caller(gateway, issuer.token("kiosk-17", "channel", "KIOSK"));
            var analyst = new Caller(gateway, issuer.token("ana", "analyst", ""));
            var form = Worker.form(Worker.newNik(), "KIOSK");

            kiosk.post("/api/v1/participants", form).expect(201);
            analyst.get("/api/v1/reports/coverage").expect(200);
            analyst.post("/api/v1/participants", form).expect(403);
            new Caller(gateway, stranger.token("kiosk-17", "channel", "KIOSK"))
                    .post("/api/v1/participants", form)
                    .expect(401);
        }
    }

    @Test
    void an_issuer_that_does_not_say_where_its_keys_are_is_named() throws Exception {
        try (var issuer = new OtherIssuer()) {
            assertThat(refusal("http://127.0.0.1:1/realm"))
                    .contains("The issuer http://127.0.0.1:1/realm does not say");
            assertThat(refusal(issuer.url() + "/elsewhere")).contains("answers with status 404");
            assertThat(refusal("realm")).contains("--issuer needs an address");
        }
    }

    private String refusal(String issuer) {
        return Shell.standalone(
                        "--port", Ports.anyFree().gateway(), "--data", directory.resolve("data"), "--issuer", issuer)
                .ended(1);
    }
}
