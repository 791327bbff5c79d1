package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.member.Member;
import id.jamsos.platform.crypto.FieldCipher;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The masked name of a member, for the clerk to compare with the person at the counter. */
@Component
final class ShownNames {

    private static final int LONGEST = 255;

    private final FieldCipher cipher;

    ShownNames(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String of(Member member) {
        byte[] ciphertext = Base64.getDecoder().decode(member.maskedName());
        String name = cipher.decrypt(ciphertext, member.participantId().value());
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
