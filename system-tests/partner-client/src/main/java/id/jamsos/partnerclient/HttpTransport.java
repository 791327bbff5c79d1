package id.jamsos.partnerclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;

/** The JDK's HTTP client with explicit limits: a clerk waits at the counter, and no answer is an answer of its own. */
public final class HttpTransport implements Transport {
    private final URI gateway;
    private final Duration answerWithin;
    private final HttpClient http;

    public HttpTransport(URI gateway, Duration connectWithin, Duration answerWithin) {
        this.gateway = gateway;
        this.answerWithin = answerWithin;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(connectWithin)
                .build();
    }

    @Override
    public SnapAnswer send(SnapRequest request) throws NoAnswerException {
        var builder = HttpRequest.newBuilder(URI.create(gateway + request.path()))
                .timeout(answerWithin)
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        try {
            return read(http.send(builder.build(), BodyHandlers.ofByteArray()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotSentException(e);
        } catch (IOException e) {
            throw new NoAnswerException("no answer from the biller", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted", new InterruptedIOException());
        }
    }

    private static SnapAnswer read(HttpResponse<byte[]> response) {
        var headers = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new SnapAnswer(response.statusCode(), headers, new String(response.body(), UTF_8));
    }
}
