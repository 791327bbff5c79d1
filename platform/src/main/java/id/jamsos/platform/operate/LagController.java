package id.jamsos.platform.operate;

import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.consume.GroupLag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far the consumer groups of the service are, all replicas together. */
@RestController
@RequestMapping("/actuator/lag")
final class LagController {
    private final EventConsumers consumers;
    private final GroupLag groupLag;

    LagController(EventConsumers consumers, GroupLag groupLag) {
        this.consumers = consumers;
        this.groupLag = groupLag;
    }

    record Partition(String group, String topic, int partition, long committed, long end, long lag) {}

    record Partitions(List<Partition> items) {}

    @GetMapping
    Partitions lag() {
        return new Partitions(groupLag.of(consumers.streams()).stream()
                .map(one ->
                        new Partition(one.group(), one.topic(), one.partition(), one.committed(), one.end(), one.lag()))
                .toList());
    }
}
