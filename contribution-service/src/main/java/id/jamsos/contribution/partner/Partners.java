package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every partner there is or was. What is read is what is true now: a suspension counts from the next request on. */
public interface Partners {

    Optional<Versioned<Partner>> find(PartnerId id);

    /** The partner who calls itself by this client id. */
    Optional<Partner> ofClient(String clientId);

    /** In the order of their ids, after the given one. */
    List<Versioned<Partner>> list(@Nullable PartnerId after, int limit);
}
