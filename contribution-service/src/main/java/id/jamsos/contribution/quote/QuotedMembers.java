package id.jamsos.contribution.quote;

import id.jamsos.contribution.member.ParticipantId;
import java.time.LocalDate;
import java.util.Optional;

/** The registered people that quotes can be made for. */
public interface QuotedMembers {

    /** Empty while registration's news of the person has not arrived here. */
    Optional<QuotedMember> find(ParticipantId participant, LocalDate today);
}
