package id.jamsos.bench;

import id.jamsos.demo.system.Api;
import id.jamsos.demo.system.RunningSystem;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Informal workers, registered through the public API by the demo kiosk. */
final class Crowd {
    private static final int CALLERS = 8;
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

    /** Bandung, women born on 17 April 1988, as many as a district registers in a century: the last eight digits count. */
    private String nik(int number) {
        int kecamatan = (int) (1 + (serial + number / 9_999) % 30);
        int day = 41 + number / 9_999 % 28;
        return "3273%02d%02d0488%04d".formatted(kecamatan, day, 1 + number % 9_999);
    }

    void register(String nik) throws IOException, InterruptedException {
        String form = """
                {"nik": "%s", "name": "Siti Rahayu", "birthPlace": "Bandung", "birthDate": "1988-04-%02d", "sex": "F",
                "motherName": "Aminah", "mobile": "081234567890",
                "address": {"line": "Jalan Braga 10", "regionCode": "3273", "postalCode": "40111"},
                "occupation": "Ojek driver", "sector": "TRANSPORT", "monthlyIncome": 1000000, "programmes": ["JKK", "JKM"],
                "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1986-01-09"}],
                "channel": "KIOSK"}""".formatted(nik, Integer.parseInt(nik.substring(6, 8)) - 40);
        Api.Answer answer = api.post("kiosk", "participants", form, "bench-" + nik);
        if (answer.status() != CREATED) {
            throw new IllegalStateException("a registration was answered with " + answer);
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
