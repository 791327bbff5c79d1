package id.jamsos.contribution.partner.mongo;

import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.Suspension;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.Change;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Partner to document and back. */
final class PartnerDocuments {

    static final String ID = "_id";
    static final String CLIENT_ID = "clientId";
    static final String TERMS = "terms";
    static final String SERVICE_ID = TERMS + "." + TermsDocuments.SERVICE_ID;

    /** The id of the command, so that one command registers one partner. */
    static final String REGISTERED_BY = "registeredBy";

    private static final String KEYS = "keys";
    private static final String SECRETS = "secrets";
    private static final String SUSPENSION = "suspension";
    private static final String VALUE = "value";
    private static final String VALID_UNTIL = "validUntil";

    private final FieldCipher cipher;

    PartnerDocuments(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Document document(Partner partner) {
        return change(partner)
                .fields()
                .append(CLIENT_ID, partner.clientId())
                .append("registeredAt", Date.from(partner.registeredAt()));
    }

    /** Everything that can change, with the field that goes. */
    Change change(Partner partner) {
        String context = partner.id().value();
        Document fields = new Document(TERMS, TermsDocuments.document(partner.terms()))
                .append(
                        KEYS,
                        partner.keys().stream().map(PartnerDocuments::document).toList())
                .append(
                        SECRETS,
                        partner.secrets().stream()
                                .map(one -> document(one, context))
                                .toList());
        Suspension suspension = partner.suspension();
        if (suspension == null) {
            return Change.set(fields).unset(SUSPENSION);
        }
        return Change.set(fields.append(
                SUSPENSION,
                new Document("since", Date.from(suspension.since())).append("reason", suspension.reason())));
    }

    Partner partner(Document document) {
        String id = document.getString(ID);
        return new Partner(
                new PartnerId(id),
                document.getString(CLIENT_ID),
                TermsDocuments.terms(document.get(TERMS, Document.class)),
                document.getList(KEYS, Document.class).stream()
                        .map(PartnerDocuments::key)
                        .toList(),
                document.getList(SECRETS, Document.class).stream()
                        .map(one -> secret(one, id))
                        .toList(),
                suspension(document.get(SUSPENSION, Document.class)),
                document.getDate("registeredAt").toInstant());
    }

    private static Document document(PartnerKey key) {
        Document document = new Document("keyId", key.keyId())
                .append(VALUE, new Binary(key.key().getEncoded()))
                .append("validFrom", Date.from(key.validFrom()));
        putMoment(document, VALID_UNTIL, key.validUntil());
        putMoment(document, "revokedAt", key.revokedAt());
        return document;
    }

    private static PartnerKey key(Document document) {
        return new PartnerKey(
                document.getString("keyId"),
                rsa(document.get(VALUE, Binary.class).getData()),
                document.getDate("validFrom").toInstant(),
                moment(document, VALID_UNTIL),
                moment(document, "revokedAt"));
    }

    private static RSAPublicKey rsa(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored key cannot be read", e);
        }
    }

    private Document document(ClientSecret secret, String context) {
        Document document = new Document(VALUE, new Binary(cipher.encrypt(secret.value(), context)))
                .append("madeBy", secret.madeBy())
                .append("madeAt", Date.from(secret.madeAt()));
        putMoment(document, VALID_UNTIL, secret.validUntil());
        return document;
    }

    private ClientSecret secret(Document document, String context) {
        return new ClientSecret(
                cipher.decrypt(document.get(VALUE, Binary.class).getData(), context),
                moment(document, VALID_UNTIL),
                document.getString("madeBy"),
                document.getDate("madeAt").toInstant());
    }

    private static @Nullable Suspension suspension(@Nullable Document document) {
        return document == null
                ? null
                : new Suspension(document.getDate("since").toInstant(), document.getString("reason"));
    }

    private static void putMoment(Document document, String field, @Nullable Instant moment) {
        if (moment != null) {
            document.append(field, Date.from(moment));
        }
    }

    private static @Nullable Instant moment(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
