package id.jamsos.demo.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An informal worker as they register.
 *
 * @param client the demo client that sends the form
 * @param form fields of the registration form
 */
public record Worker(String nik, String client, Map<String, Object> form) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The same text at every run: a form that is sent again is recognised by it. */
    public String json() {
        return JSON.writeValueAsString(form);
    }

    static Worker of(Person person, Work work, Origin origin) {
        Map<String, Object> form = new TreeMap<>();
        form.put("nik", person.nik());
        form.put("name", person.name());
        form.put("birthPlace", person.home().name());
        form.put("birthDate", person.born().toString());
        form.put("sex", person.sex().name());
        form.put("motherName", person.mother());
        form.put("mobile", person.mobile());
        form.put(
                "address",
                new TreeMap<>(Map.of(
                        "line", person.street(), "regionCode", person.home().code())));
        form.put("occupation", work.occupation());
        form.put("sector", work.sector());
        form.put("monthlyIncome", work.income());
        form.put("programmes", work.programmes());
        form.put("heirs", List.of(person.heir()));
        form.put("channel", origin.channel());
        if (!origin.agentId().isEmpty()) {
            form.put("agentId", origin.agentId());
        }
        return new Worker(person.nik(), origin.client(), form);
    }

    @Override
    public String toString() {
        return "Worker[…]";
    }
}
