package id.jamsos.registration.form;

import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.person.Birth;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.reference.AgeLimits;
import id.jamsos.registration.reference.Branches;
import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of registering an informal worker. Everything wrong with a form is found in one pass. */
public final class RegistrationChecks {
    private static final Pattern PARTY_ID = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int PARTY_ID_LENGTH = 64;

    private final Provinces provinces;
    private final Branches branches;
    private final AgeLimits ageLimits;

    public RegistrationChecks(Provinces provinces, Branches branches, AgeLimits ageLimits) {
        this.provinces = provinces;
        this.branches = branches;
        this.ageLimits = ageLimits;
    }

    /** What has become of a form. */
    public sealed interface Result {
        record Acceptable(
                Person person,
                Enrolment enrolment,
                Channel channel,
                @Nullable String agentId) implements Result {}

        record Unacceptable(List<Violation> violations) implements Result {}
    }

    public Result check(RegistrationForm form, LocalDate today) {
        FieldChecks fields = new FieldChecks(provinces, today);
        Person person = new PersonChecks(fields).person(form);
        if (person != null) {
            checkAge(person.birth(), today, fields);
        }
        Enrolment enrolment = new EnrolmentChecks(fields, branches).enrolment(form, person);
        Channel channel = fields.oneOf("channel", form.channel(), Channel.class);
        String agentId = agentId(form, channel, fields);
        if (person == null
                || enrolment == null
                || channel == null
                || !fields.violations().isEmpty()) {
            return new Result.Unacceptable(List.copyOf(fields.violations()));
        }
        return new Result.Acceptable(person, enrolment, channel, agentId);
    }

    private void checkAge(Birth birth, LocalDate today, FieldChecks fields) {
        int limit = ageLimits.of(Segment.BPU.name(), today).belowAge();
        if (birth.ageOn(today) >= limit) {
            fields.notAllowed("birthDate", "too-old", limit);
        }
    }

    /** A registration is credited to an agent when, and only when, it came through one. */
    private static @Nullable String agentId(RegistrationForm form, @Nullable Channel channel, FieldChecks fields) {
        String agentId = FieldChecks.optional(form.agentId());
        if (channel == Channel.PERISAI && agentId == null) {
            fields.malformed("agentId", "agent-required");
        }
        if (channel != null && channel != Channel.PERISAI && agentId != null) {
            fields.malformed("agentId", "agent-only-for-perisai");
        }
        return agentId == null
                ? null
                : fields.matching("agentId", agentId, PARTY_ID, "party-id-format", PARTY_ID_LENGTH);
    }
}
