package id.jamsos.standalone.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.standalone.ops.OpsOptions.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the operator API of the services, with a token. */
final class Operator {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Figures are counted while we wait. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LARGEST_PAGE = 200;

    private final HttpClient http;
    private final List<Service> services;
    private final String token;

    private Operator(HttpClient http, List<Service> services, String token) {
        this.http = http;
        this.services = services;
        this.token = token;
    }

    /** The services named, with the token of {@code JAMSOS_TOKEN}; else those that run here, as their demo operator. */
    static Operator of(OpsOptions options, Map<String, String> environment) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        if (!options.services().isEmpty()) {
            String token = environment.get("JAMSOS_TOKEN");
            if (token == null) {
                throw OpsFailure.usage("--service needs a token of an operator in JAMSOS_TOKEN.");
            }
            return new Operator(http, options.services(), token);
        }
        var here = RunningHere.of(options);
        try {
            return new Operator(http, here.services(), here.token(http));
        } catch (IOException e) {
            throw OpsFailure.refused("no token can be had: " + e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    List<Service> services() {
        return services;
    }

    Service service(String name) {
        return services.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> OpsFailure.usage("there is no service %s, but %s."
                        .formatted(name, services.stream().map(Service::name).collect(Collectors.joining(", ")))));
    }

    JsonNode get(Service service, String path) {
        return call(service, request(service, path).GET());
    }

    JsonNode post(Service service, String path, Map<String, String> body) {
        return call(
                service,
                request(service, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The entries of a list, page by page, up to a limit. */
    List<JsonNode> list(Service service, String path, Map<String, String> query, int limit) {
        var all = new ArrayList<JsonNode>();
        String after = "";
        do {
            String page = query.entrySet().stream()
                    .map(one -> one.getKey() + "=" + encode(one.getValue()) + "&")
                    .collect(Collectors.joining("", "?", "limit=" + Math.min(LARGEST_PAGE, limit - all.size())));
            JsonNode found = get(service, path + page + (after.isEmpty() ? "" : "&after=" + encode(after)));
            found.path("items").forEach(all::add);
            after = found.path("next").asString("");
        } while (!after.isEmpty() && all.size() < limit);
        return all;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + "/actuator" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode call(Service service, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw OpsFailure.refused(service.name() + ": " + refusal(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw OpsFailure.refused("%s does not answer at %s.".formatted(service.name(), service.url()));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static String refusal(int status, String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            var fields = new StringBuilder();
            problem.path("errors")
                    .forEach(one -> fields.append(" %s %s."
                            .formatted(
                                    one.path("field").asString(),
                                    one.path("message").asString())));
            return "%s. %s%s (%d %s)"
                    .formatted(
                            problem.path("title").asString(""),
                            problem.path("detail").asString(""),
                            fields,
                            status,
                            problem.path("type").asString("").replace("urn:jamsos:problem:", ""));
        } catch (JacksonException _) {
            return "HTTP " + status;
        }
    }

    private static OpsFailure interrupted() {
        Thread.currentThread().interrupt();
        return OpsFailure.refused("interrupted");
    }
}
