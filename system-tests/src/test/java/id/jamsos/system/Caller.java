package id.jamsos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Somebody with a token who calls the gateway. */
record Caller(String gateway, String token) {
    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A new command. */
    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    /** A command that is repeated when its key is. */
    Answer post(String path, String json, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    /** A change based on what was read. */
    Answer patch(String path, String ifMatch, String json) {
        return send(request(path).header("If-Match", ifMatch).method("PATCH", BodyPublishers.ofString(json)));
    }

    Answer inIndonesian(String path, String json) {
        return send(request(path)
                .header("Accept-Language", "id")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    Answer call(String method, String path, String json) {
        if (method.equals("PATCH")) {
            return patch(path, "*", json);
        }
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = Clients.HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
