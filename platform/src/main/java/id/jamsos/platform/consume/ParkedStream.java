package id.jamsos.platform.consume;

/** What one consumer group has parked of one topic. Neither name can have a slash. */
public record ParkedStream(String group, String topic) {

    String name() {
        return group + '/' + topic;
    }

    static ParkedStream named(String name) {
        int slash = name.indexOf('/');
        return new ParkedStream(name.substring(0, slash), name.substring(slash + 1));
    }
}
