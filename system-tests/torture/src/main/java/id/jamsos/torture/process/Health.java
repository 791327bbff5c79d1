package id.jamsos.torture.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a process says of itself at {@code /actuator/health}. */
public enum Health {
    UP,
    DOWN,
    SILENT;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    static Health ask(int managementPort) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200 ? UP : DOWN;
        } catch (IOException _) {
            return SILENT;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return SILENT;
        }
    }
}
