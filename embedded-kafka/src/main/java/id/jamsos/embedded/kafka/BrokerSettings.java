package id.jamsos.embedded.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The configuration of a broker and controller in one process: small in memory, complete in behaviour.
 *
 * @param advertised the port that clients are told
 */
record BrokerSettings(Path directory, int port, int advertised, int controllerPort) {

    static final String HOST = "127.0.0.1";
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    static final int NODE_ID = 1;

    private static final Map<String, String> ONE_NODE = Map.of(
            "process.roles", "broker,controller",
            "node.id", Integer.toString(NODE_ID),
            "controller.listener.names", CONTROLLER_LISTENER,
            "inter.broker.listener.name", "CLIENT",
            "listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1");

    /** Whoever needs a topic creates it with its partitions and retention; a mistyped name must not become one. */
    private static final Map<String, String> BEHAVIOUR = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "log.retention.ms", "-1",
            // a machine that was switched off for weeks must not forget how far its consumers were
            "offsets.retention.minutes", "525600",
            // a broker that was killed may register again only when its old session has ended
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500");

    /** Defaults are for a server of its own: the cleaner alone would take 128 MB of heap. */
    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("log.preallocate", "false"),
            Map.entry("log.segment.bytes", Integer.toString(128 << 20)),
            // room for one entry per 4 KB of a full segment, in both indexes
            Map.entry("log.index.size.max.bytes", Integer.toString(512 << 10)),
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)),
            Map.entry("log.cleaner.io.buffer.size", Integer.toString(256 << 10)),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("share.coordinator.threads", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"));

    Properties asProperties() {
        Properties properties = new Properties();
        properties.putAll(ONE_NODE);
        properties.putAll(BEHAVIOUR);
        properties.putAll(SMALL);
        properties.put("log.dirs", directory.toString());
        properties.put(
                "listeners",
                "CLIENT://%s:%d,%s://%s:%d".formatted(HOST, port, CONTROLLER_LISTENER, HOST, controllerPort));
        properties.put("advertised.listeners", "CLIENT://%s:%d".formatted(HOST, advertised));
        properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
        return properties;
    }
}
