package id.jamsos.platform.crypto;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Field encryption and tokens from the keysets in the directory {@code jamsos.crypto.keysets}; without them nothing starts, and with those of
 * a demonstration only where {@code jamsos.demo} is true.
 */
@Configuration(proxyBeanMethods = false)
public class PlatformCrypto {
    @Bean
    Keysets keysets(@Value("${jamsos.crypto.keysets}") Path directory, @Value("${jamsos.demo:false}") boolean demo) {
        DemoMark.refuseUnless(demo, directory);
        return Keysets.load(directory);
    }

    @Bean
    FieldCipher fieldCipher(Keysets keysets) {
        return keysets.fieldCipher();
    }

    @Bean
    BlindIndex blindIndex(Keysets keysets) {
        return keysets.blindIndex();
    }

    @Bean
    SignedTokens signedTokens(Keysets keysets) {
        return keysets.signedTokens();
    }
}
