package id.jamsos.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

class DemoSecretsTest {
    @TempDir
    Path directory;

    @Test
    void demo_keysets_refuse_a_start_that_is_no_demonstration() {
        MakeKeysets.main("--demo", directory.toString());

        service()
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DemoSecretsRefused.class)
                        .hasMessageContaining("jamsos.demo"));
    }

    @Test
    void they_are_good_enough_for_a_demonstration() {
        MakeKeysets.main("--demo", directory.toString());

        service()
                .withPropertyValues("jamsos.demo=true")
                .run(started -> assertThat(started).hasSingleBean(FieldCipher.class));
    }

    @Test
    void where_the_clock_may_be_moved_is_a_demonstration() {
        MakeKeysets.main("--demo", directory.toString());

        service()
                .withUserConfiguration(Defaults.class)
                .withPropertyValues("jamsos.sandbox=true")
                .run(started -> assertThat(started).hasSingleBean(FieldCipher.class));
    }

    @Test
    void keysets_of_the_installation_itself_are_taken() {
        MakeKeysets.main(directory.toString());

        service().run(started -> assertThat(started).hasSingleBean(FieldCipher.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {Keysets.FIELDS, Keysets.BLIND_INDEX, Keysets.TOKENS})
    void a_single_file_copied_from_a_demonstration_is_known(String name, @TempDir Path demo) throws Exception {
        MakeKeysets.main("--demo", demo.toString());
        Files.copy(demo.resolve(name), directory.resolve(name));
        MakeKeysets.main(directory.toString());

        service().run(started -> assertThat(started).getFailure().rootCause().isInstanceOf(DemoSecretsRefused.class));
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withUserConfiguration(PlatformCrypto.class)
                .withPropertyValues("jamsos.crypto.keysets=" + directory);
    }

    @Configuration(proxyBeanMethods = false)
    @PropertySource("classpath:platform-defaults.properties")
    static class Defaults {}
}
