package id.jamsos.standalone.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.standalone.Ports;
import id.jamsos.standalone.issuer.DemoClient;
import id.jamsos.standalone.ops.OpsOptions.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The system that {@code ./jamsos up} started with a data directory: its ports, and a token of its demo operator. */
final class RunningHere {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SERVICES = List.of("registration", "contribution", "claims", "reporting");
    private static final String OPERATOR = "operator";

    private final Path data;
    private final Ports ports;

    private RunningHere(Path data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    static RunningHere of(OpsOptions options) {
        Path data = options.data();
        return new RunningHere(data, new Ports(options.port().orElseGet(() -> noted(data))));
    }

    private static int noted(Path data) {
        try {
            return Integer.parseInt(
                    Files.readString(data.resolve("run").resolve("port")).strip());
        } catch (IOException | NumberFormatException _) {
            throw OpsFailure.refused(
                    "nothing runs with the data in %s: start it with ./jamsos up, or name services with --service."
                            .formatted(data));
        }
    }

    List<Service> services() {
        var services = new ArrayList<Service>();
        for (String name : SERVICES) {
            services.add(new Service(name, at(ports.management(services.size() + 1), "")));
        }
        return services;
    }

    String token(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(ports.gateway(), "/oauth2/token"))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw OpsFailure.refused("the issuer gives no token to the demo operator: HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private String credentials() throws IOException {
        Path file = data.resolve("demo").resolve("clients.json");
        DemoClient operator =
                JSON.readValue(Files.readAllBytes(file), new TypeReference<List<DemoClient>>() {}).stream()
                        .filter(client -> client.clientId().equals(OPERATOR))
                        .findFirst()
                        .orElseThrow(() -> OpsFailure.refused("%s has no client %s.".formatted(file, OPERATOR)));
        return Base64.getEncoder().encodeToString((OPERATOR + ":" + operator.clientSecret()).getBytes(UTF_8));
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
