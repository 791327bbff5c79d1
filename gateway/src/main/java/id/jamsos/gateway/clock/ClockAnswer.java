package id.jamsos.gateway.clock;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one service said about its clock.
 *
 * @param status 0 when it did not answer
 */
record ClockAnswer(String service, int status, @Nullable JsonNode body) {
    static ClockAnswer none(String service) {
        return new ClockAnswer(service, 0, null);
    }

    boolean isClock() {
        return status == 200;
    }

    boolean isRefusal() {
        return status >= 400 && status < 500;
    }
}
