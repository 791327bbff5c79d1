package id.jamsos.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps each context to the auto-configurations it would find on a class path of its own. Unlike {@code spring.autoconfigure.exclude}
 * it leaves a service's own exclusions alone. Found through {@code META-INF/spring.factories}.
 */
final class SharedClassPathFilter implements AutoConfigurationImportFilter, EnvironmentAware {
    private @Nullable ContextRole role;

    @Override
    public void setEnvironment(Environment environment) {
        role = environment.getProperty(ContextRole.PROPERTY, ContextRole.class);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] taken = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            taken[i] = role == null || name == null || role.takes(name);
        }
        return taken;
    }
}
