package id.jamsos.standalone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running Spring contexts. */
final class Contexts {
    private final Map<Node, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    void start(Node node, Map<String, Object> settings) {
        // as command-line arguments they outrank the node's own configuration file and the user's environment
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        running.put(
                node,
                new SpringApplicationBuilder(node.application())
                        .web(node.web())
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false) // everything is stopped in one order
                        .run(arguments));
    }

    void stop(Node node) {
        var context = running.remove(node);
        if (context != null) {
            context.close();
        }
    }
}
