package id.jamsos.platform.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the environment says about the engines of the tests. */
final class EngineChoice {

    private static final int DOCKER_LIMIT_SECONDS = 5;

    private EngineChoice() {}

    static @Nullable String given(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * Asks the client program, which answers at once: Testcontainers itself would try for minutes to pull an image that
     * cannot be had.
     */
    static boolean isImagePresent(String image) {
        try {
            Process docker = new ProcessBuilder(List.of("docker", "image", "inspect", image))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean answered = docker.waitFor(DOCKER_LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!answered) {
                docker.destroyForcibly();
            }
            return answered && docker.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void allowEmbedded(String variable, String image) {
        if ("1".equals(System.getenv("JAMSOS_REQUIRE_REAL"))) {
            throw new IllegalStateException("JAMSOS_REQUIRE_REAL=1, but neither is %s set nor has Docker the image %s"
                    .formatted(variable, image));
        }
    }

    /** On standard output, because the build log must say it whatever the loggers do. */
    static void announce(String engine, String what) {
        System.out.println("Tests use " + engine + ": " + what);
    }
}
