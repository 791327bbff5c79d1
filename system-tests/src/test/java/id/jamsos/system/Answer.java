package id.jamsos.system;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the gateway answered. */
record Answer(int status, HttpHeaders headers, String body) {
    JsonNode json() {
        return Clients.JSON.readTree(body);
    }

    String text(String field) {
        return json().path(field).asString();
    }

    /** The body of an answer that must have this status. */
    JsonNode expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + body);
        }
        return json();
    }

    /** An answer that says only that it is done. */
    void expectNothing() {
        if (status != 204 || !body.isEmpty()) {
            throw new AssertionError("expected 204 but got " + status + ": " + body);
        }
    }
}
