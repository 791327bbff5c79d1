package id.jamsos.registration.person;

import org.jspecify.annotations.Nullable;

/**
 * Where the person lives.
 *
 * @param regionCode four digits: province and regency or city
 */
public record Address(
        String line, String regionCode, @Nullable String postalCode) {
    @Override
    public String toString() {
        return "Address[" + regionCode + "]";
    }
}
