package id.jamsos.registration.person;

import org.jspecify.annotations.Nullable;

public record Contact(String mobile, @Nullable String email) {
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
