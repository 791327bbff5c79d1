package id.jamsos.contribution.partner.mongo;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The agreed terms to document and back; what was not agreed is absent. */
final class TermsDocuments {

    static final String SERVICE_ID = "partnerServiceId";

    private TermsDocuments() {}

    static Document document(PartnerTerms terms) {
        Document document = new Document("name", terms.name())
                .append("channel", terms.channel().name())
                .append(SERVICE_ID, terms.partnerServiceId())
                .append("channelIds", terms.channelIds().stream().sorted().toList())
                .append(
                        "products",
                        terms.products().stream().map(Product::name).sorted().toList())
                .append("highestPayment", terms.limits().highestPayment().amount())
                .append("requestsPerSecond", terms.limits().requestsPerSecond())
                .append(
                        "allowedAddresses",
                        terms.allowedAddresses().stream()
                                .map(AddressRange::toString)
                                .toList())
                .append("fee", terms.fee().amount());
        CutOff cutOff = terms.cutOff();
        if (cutOff != null) {
            document.append(
                    "cutOff",
                    new Document("from", cutOff.from().toString())
                            .append("until", cutOff.until().toString()));
        }
        putText(document, "silentAfter", terms.silentAfter());
        putText(document, "webhook", terms.webhook());
        return document;
    }

    static PartnerTerms terms(Document document) {
        String silentAfter = document.getString("silentAfter");
        String webhook = document.getString("webhook");
        return new PartnerTerms(
                document.getString("name"),
                Channel.valueOf(document.getString("channel")),
                document.getString(SERVICE_ID),
                new HashSet<>(document.getList("channelIds", String.class)),
                products(document),
                new PartnerLimits(
                        Rupiah.of(document.getLong("highestPayment")), document.getInteger("requestsPerSecond")),
                cutOff(document.get("cutOff", Document.class)),
                document.getList("allowedAddresses", String.class).stream()
                        .map(AddressRange::parse)
                        .toList(),
                Rupiah.of(document.getLong("fee")),
                silentAfter == null ? null : Duration.parse(silentAfter),
                webhook == null ? null : URI.create(webhook));
    }

    private static Set<Product> products(Document document) {
        return document.getList("products", String.class).stream()
                .map(Product::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable CutOff cutOff(@Nullable Document document) {
        return document == null
                ? null
                : new CutOff(LocalTime.parse(document.getString("from")), LocalTime.parse(document.getString("until")));
    }

    private static void putText(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }
}
