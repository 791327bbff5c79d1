package id.jamsos.platform.mongo;

/** Field names made from free text: MongoDB reads a dot in a field name as a path. */
public final class MongoKeys {
    private MongoKeys() {}

    public static String encode(String name) {
        if (name.indexOf('~') >= 0 || name.startsWith("$")) {
            throw new IllegalArgumentException("No field name can be made from " + name);
        }
        return name.replace('.', '~');
    }

    public static String decode(String fieldName) {
        return fieldName.replace('~', '.');
    }
}
