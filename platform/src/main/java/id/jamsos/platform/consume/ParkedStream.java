package id.jamsos.platform.consume;

import java.util.Map;

/** What one consumer group has parked of one topic. Neither name can have a slash. */
public record ParkedStream(String group, String topic) {

    String name() {
        return group + '/' + topic;
    }

    /** A key of it, as the record of operators' actions names what they were about. */
    Map<String, String> subject(String key) {
        return Map.of("group", group, "topic", topic, "key", key);
    }

    static ParkedStream named(String name) {
        int slash = name.indexOf('/');
        return new ParkedStream(name.substring(0, slash), name.substring(slash + 1));
    }
}
