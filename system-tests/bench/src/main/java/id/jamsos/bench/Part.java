package id.jamsos.bench;

import java.util.List;
import java.util.Locale;

/** Who in the process uses the processor, told by the first letters of a thread's name, of which the kernel keeps fifteen. */
enum Part {
    COMPILER("C1 Compiler", "C2 Compiler"),
    COLLECTOR("VM Thread", "GC Thread"),
    BROKER(
            "kafka-1-",
            "kafka-schedule",
            "data-plane-kaf",
            "quorum-controll",
            "raft-",
            "broker-1-",
            "executor-Fetch",
            "group-coordina",
            "share-coordina",
            "persister-stat"),
    DATABASE("embedded-mongod"),
    GATEWAY("reactor-http", "boundedElastic", "parallel-"),
    /** Everything else: request threads, consumers, relays, drivers. */
    SERVICES();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> beginnings;

    Part(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static Part ofThread(String name) {
        for (Part part : values()) {
            if (part.beginnings.stream().anyMatch(name::startsWith)) {
                return part;
            }
        }
        return SERVICES;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
