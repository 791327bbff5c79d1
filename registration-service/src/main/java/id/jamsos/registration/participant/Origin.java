package id.jamsos.registration.participant;

import id.jamsos.registration.enrolment.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Through whom and when the participant was registered. */
public record Origin(Channel channel, @Nullable String agentId, Instant registeredAt) {}
