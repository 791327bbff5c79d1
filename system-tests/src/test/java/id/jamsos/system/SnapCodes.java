package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.SnapAnswer;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every response code that the tests have met, with the last message that came with it. */
final class SnapCodes {
    private static final SortedMap<String, String> MET = new ConcurrentSkipListMap<>();

    private SnapCodes() {}

    static void note(SnapAnswer answer) {
        MET.put(answer.responseCode(), answer.responseMessage());
    }

    static void assertCode(SnapAnswer answer, String code) {
        assertThat(answer.responseCode()).as(answer.rawBody()).isEqualTo(code);
    }

    /** For the record of what the tests reach. */
    static void print() {
        System.out.println("SNAP codes met so far: " + MET.size());
        MET.forEach((code, message) -> System.out.println("  " + code + " " + message));
        var notMet = SnapLines.CONTRACT.describedRefusals();
        notMet.removeAll(MET.keySet());
        System.out.println("described and not met so far: " + notMet);
    }
}
