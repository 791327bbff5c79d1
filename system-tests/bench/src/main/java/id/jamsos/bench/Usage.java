package id.jamsos.bench;

import id.jamsos.demo.system.RunningSystem;
import id.jamsos.demo.system.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a system has used since its start: gateway, services, database and broker together.
 *
 * @param parts of the processor time, as far as threads live
 * @param commands to the database
 * @param records on the topics
 */
record Usage(Duration processor, Map<Part, Duration> parts, long allocatedBytes, long commands, long records) {

    /** Asking costs processor time itself: last at the beginning, and first at the end, that time is not counted. */
    static Usage atBeginning(RunningSystem system, Metrics metrics) throws InterruptedException {
        long records = Topics.events(system.kafka());
        long commands = metrics.databaseCommands();
        long allocated = metrics.allocatedBytes();
        var parts = Threads.processorTime(system.process().pid());
        return new Usage(system.processorTime(), parts, allocated, commands, records);
    }

    static Usage atEnd(RunningSystem system, Metrics metrics) throws InterruptedException {
        Duration processor = system.processorTime();
        return new Usage(
                processor,
                Threads.processorTime(system.process().pid()),
                metrics.allocatedBytes(),
                metrics.databaseCommands(),
                Topics.events(system.kafka()));
    }

    Usage minus(Usage before) {
        var rest = new EnumMap<Part, Duration>(Part.class);
        parts.forEach((part, time) -> rest.put(part, time.minus(before.parts.getOrDefault(part, Duration.ZERO))));
        return new Usage(
                processor.minus(before.processor),
                rest,
                allocatedBytes - before.allocatedBytes,
                commands - before.commands,
                records - before.records);
    }

    Usage plus(Usage other) {
        var both = new EnumMap<>(parts);
        other.parts.forEach((part, time) -> both.merge(part, time, Duration::plus));
        return new Usage(
                processor.plus(other.processor),
                both,
                allocatedBytes + other.allocatedBytes,
                commands + other.commands,
                records + other.records);
    }
}
