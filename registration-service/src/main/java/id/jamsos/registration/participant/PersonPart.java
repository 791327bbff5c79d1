package id.jamsos.registration.participant;

import id.jamsos.registration.person.Person;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The parts of what is known of a person that may change during a membership. Who somebody is does not. */
public enum PersonPart {
    CONTACT(Person::contact),
    ADDRESS(Person::address),
    OCCUPATION(Person::occupation),
    HEIRS(Person::heirs);

    @SuppressWarnings("ImmutableEnumChecker") // method references hold nothing
    private final Function<Person, Object> part;

    PersonPart(Function<Person, Object> part) {
        this.part = part;
    }

    /** Those in which two states of a person differ. */
    static Set<PersonPart> differing(Person before, Person after) {
        Set<PersonPart> differing = EnumSet.noneOf(PersonPart.class);
        for (PersonPart one : values()) {
            if (!Objects.equals(one.part.apply(before), one.part.apply(after))) {
                differing.add(one);
            }
        }
        return differing;
    }
}
