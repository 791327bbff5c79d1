package id.jamsos.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks the health endpoints. */
final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
    private static final int OK = 200;

    private Health() {}

    /**
     * Returns when all answer that they are up.
     *
     * @throws CannotStart naming the first that does not within a minute
     */
    static void await(Map<String, String> endpoints) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            for (var endpoint : endpoints.entrySet()) {
                while (!isUp(http, endpoint.getValue())) {
                    if (System.nanoTime() > deadline) {
                        throw new CannotStart(endpoint.getKey() + " has started but does not say that it is well.");
                    }
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isUp(HttpClient http, String url) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(ONE_ANSWER).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }
}
