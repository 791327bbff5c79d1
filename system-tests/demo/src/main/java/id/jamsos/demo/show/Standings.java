package id.jamsos.demo.show;

import id.jamsos.demo.system.Api;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How many people each province has, by the report.
 *
 * @param byProvince two digits each
 */
public record Standings(Map<String, Standing> byProvince) {
    private static final String ANALYST = "analyst";
    private static final int OK = 200;

    public Standings {
        byProvince = new TreeMap<>(byProvince);
    }

    /** What the coverage report says now. */
    public static Standings reported(Api api) throws IOException, InterruptedException {
        Api.Answer answer = api.get(ANALYST, "reports/coverage?by=region");
        if (answer.status() != OK) {
            throw new IOException("the report was answered with " + answer);
        }
        return new Standings(answer.json()
                .path("rows")
                .valueStream()
                .collect(Collectors.toMap(row -> row.path("region").asString(), Standings::standing)));
    }

    private static Standing standing(JsonNode row) {
        return new Standing(row.path("registered").asLong(), row.path("active").asLong());
    }

    public Standing of(String province) {
        return byProvince.getOrDefault(province, Standing.NONE);
    }

    public Standing total() {
        return byProvince.values().stream().reduce(Standing.NONE, Standing::plus);
    }

    /** Without those who were there before. */
    public Standings minus(Standings before) {
        var rest = new TreeMap<String, Standing>();
        byProvince.forEach((province, now) -> rest.put(province, now.minus(before.of(province))));
        return new Standings(rest);
    }

    /** One line, for the journal. */
    public String text() {
        return byProvince.entrySet().stream()
                .map(one -> "%s:%d:%d"
                        .formatted(
                                one.getKey(),
                                one.getValue().registered(),
                                one.getValue().active()))
                .collect(Collectors.joining(" "));
    }

    public static Standings parse(String text) {
        var read = new TreeMap<String, Standing>();
        for (String one : text.split(" ", -1)) {
            if (!one.isEmpty()) {
                String[] parts = one.split(":", -1);
                read.put(parts[0], new Standing(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            }
        }
        return new Standings(read);
    }
}
