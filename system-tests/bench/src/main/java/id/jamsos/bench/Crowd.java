package id.jamsos.bench;

import id.jamsos.demo.system.Api;
import id.jamsos.demo.system.RunningSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Informal workers, registered through the public API by the demo kiosk. */
final class Crowd {
    private static final int CALLERS = 8;
    private static final int SERIALS = 9_999;
    private static final int DISTRICTS = 99;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final Duration REPORTED_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Api api;
    private final long serial;
    private int known;

    /** @param serial tells the workers of one run from those of another */
    Crowd(RunningSystem system, long serial) {
        this.api = new Api(system);
        this.serial = serial;
    }

    /** The national identity numbers of so many new workers. */
    List<String> register(int workers) {
        List<String> niks = next(workers);
        Load.run(CALLERS, niks, this::register);
        return niks;
    }

    /** The numbers of so many people whom nobody has registered yet. */
    List<String> next(int people) {
        List<String> niks =
                IntStream.range(known, known + people).mapToObj(this::nik).toList();
        known += people;
        return niks;
    }

    /** Women of Bandung born in 1988: their day of birth, district and serial number are of the second in which the run began. */
    private String nik(int number) {
        long group = serial + number / SERIALS;
        return "3273%02d%02d%02d88%04d"
                .formatted(
                        1 + group % DISTRICTS,
                        41 + group / DISTRICTS % DAYS,
                        1 + group / DISTRICTS / DAYS % MONTHS,
                        1 + number % SERIALS);
    }

    void register(String nik) throws IOException, InterruptedException {
        String form = """
                {"nik": "%s", "name": "Siti Rahayu", "birthPlace": "Bandung", "birthDate": "1988-%s-%02d", "sex": "F",
                "motherName": "Aminah", "mobile": "081234567890",
                "address": {"line": "Jalan Braga 10", "regionCode": "3273", "postalCode": "40111"},
                "occupation": "Ojek driver", "sector": "TRANSPORT", "monthlyIncome": 1000000, "programmes": ["JKK", "JKM"],
                "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1986-01-09"}],
                "channel": "KIOSK"}""".formatted(nik, nik.substring(8, 10), Integer.parseInt(nik.substring(6, 8)) - 40);
        Api.Answer answer = api.post("kiosk", "participants", form, "bench-" + nik);
        if (answer.status() != CREATED) {
            throw new IllegalStateException("a registration was answered with " + answer);
        }
    }

    /** A number that the report shows. */
    @FunctionalInterface
    interface Reported {
        long now() throws IOException, InterruptedException;
    }

    /**
     * Waits until the report has so many.
     *
     * @throws IllegalStateException when it has not for a long time
     */
    static void awaitReported(Reported reported, long expected) throws IOException, InterruptedException {
        long until = System.nanoTime() + REPORTED_WITHIN.toNanos();
        while (reported.now() < expected) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the report has %d of %d".formatted(reported.now(), expected));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** How many payments the report knows of, this month. */
    long reportedPayments(String month) throws IOException, InterruptedException {
        return total("reports/contributions?by=channel&from=" + month + "&to=" + month)
                .path("payments")
                .asLong();
    }

    /** How many people the report knows of. */
    long reportedPeople() throws IOException, InterruptedException {
        return total("reports/coverage?by=channel").path("registered").asLong();
    }

    private JsonNode total(String report) throws IOException, InterruptedException {
        Api.Answer answer = api.get("analyst", report);
        if (answer.status() != OK) {
            throw new IllegalStateException("the report was answered with " + answer);
        }
        return answer.json().path("total");
    }
}
