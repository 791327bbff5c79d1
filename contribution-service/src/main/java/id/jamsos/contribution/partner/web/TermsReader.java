package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.PartnerLimits;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import id.jamsos.platform.problem.FieldErrors;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a request and notes whatever is wrong with them. */
final class TermsReader {

    /** What the amounts of SNAP have room for: 13 digits before the point. */
    private static final long MOST_RUPIAH = 9_999_999_999_999L;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 200;
    private static final long LONGEST_SILENCE_MINUTES = Duration.ofDays(7).toMinutes();

    private final FieldErrors errors;
    private final String prefix;

    /**
     * Reads for one request.
     *
     * @param prefix what stands before the names of the fields, with its point
     */
    TermsReader(FieldErrors errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** The terms, if nothing was noted. */
    Optional<PartnerTerms> read(TermsBody body) {
        var name = errors.text(prefix + "name", body.name(), LONGEST_NAME);
        var channel = errors.oneOf(prefix + "channel", body.channel(), Channel.class);
        var serviceId = errors.matching(
                prefix + "partnerServiceId", body.partnerServiceId(), PartnerTerms.SERVICE_ID, "partner-service-id");
        var channelIds = list("channelIds", body.channelIds(), PartnerTerms.MOST_CHANNEL_IDS, this::channelId);
        var products = list("products", body.products(), Product.values().length, this::product);
        if (body.products() == null || body.products().isEmpty()) {
            errors.reject(prefix + "products", "required");
        }
        var limits = limits(body.limits());
        var cutOff = cutOff(body.cutOff());
        var addresses = list("allowedAddresses", body.allowedAddresses(), PartnerTerms.MOST_ADDRESSES, this::address);
        var fee = errors.integer(prefix + "fee", body.fee() == null ? 0L : body.fee(), 0, MOST_RUPIAH);
        var silentAfter = silentAfter(body.silentAfterMinutes());
        var webhook = webhook(body.webhook());
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new PartnerTerms(
                name.orElseThrow(),
                channel.orElseThrow(),
                serviceId.orElseThrow(),
                new HashSet<>(channelIds),
                new HashSet<>(products),
                limits.orElseThrow(),
                cutOff,
                addresses,
                Rupiah.of(fee.orElseThrow()),
                silentAfter,
                webhook));
    }

    private <T> List<T> list(
            String field,
            @Nullable List<@Nullable String> values,
            int most,
            BiFunction<String, String, Optional<T>> item) {
        var read = new ArrayList<T>();
        if (values == null) {
            return read;
        }
        if (values.size() > most) {
            errors.reject(prefix + field, "too-many", most);
            return read;
        }
        for (int i = 0; i < values.size(); i++) {
            String name = prefix + field + "[" + i + "]";
            errors.required(name, values.get(i))
                    .flatMap(value -> item.apply(name, value))
                    .ifPresent(read::add);
        }
        return read;
    }

    private Optional<String> channelId(String field, String value) {
        return errors.matching(field, value, PartnerTerms.CHANNEL_ID, "channel-id");
    }

    private Optional<Product> product(String field, String value) {
        return errors.oneOf(field, value, Product.class);
    }

    private Optional<AddressRange> address(String field, String value) {
        return errors.parse(field, value, AddressRange::parse, "address-range");
    }

    private Optional<PartnerLimits> limits(TermsBody.@Nullable LimitsBody body) {
        return errors.required(prefix + "limits", body).flatMap(limits -> {
            var payment = errors.integer(prefix + "limits.highestPayment", limits.highestPayment(), 1, MOST_RUPIAH);
            var requests = errors.integer(
                    prefix + "limits.requestsPerSecond",
                    limits.requestsPerSecond(),
                    1,
                    PartnerLimits.MOST_REQUESTS_PER_SECOND);
            return payment.flatMap(
                    highest -> requests.map(rate -> new PartnerLimits(Rupiah.of(highest), rate.intValue())));
        });
    }

    private @Nullable CutOff cutOff(TermsBody.@Nullable CutOffBody body) {
        if (body == null) {
            return null;
        }
        var from = errors.parse(prefix + "cutOff.from", body.from(), LocalTime::parse, "time-of-day");
        var until = errors.parse(prefix + "cutOff.until", body.until(), LocalTime::parse, "time-of-day");
        if (from.isEmpty() || until.isEmpty()) {
            return null;
        }
        if (from.equals(until)) {
            errors.reject(prefix + "cutOff.until", "same-time");
            return null;
        }
        return new CutOff(from.get(), until.get());
    }

    private @Nullable Duration silentAfter(@Nullable Long minutes) {
        return minutes == null
                ? null
                : errors.integer(prefix + "silentAfterMinutes", minutes, 1, LONGEST_SILENCE_MINUTES)
                        .map(Duration::ofMinutes)
                        .orElse(null);
    }

    private @Nullable URI webhook(@Nullable String url) {
        return url == null
                ? null
                : errors.text(prefix + "webhook", url, LONGEST_URL)
                        .flatMap(text -> errors.parse(prefix + "webhook", text, TermsReader::httpsUrl, "https-url"))
                        .orElse(null);
    }

    /** What we will call ourselves one day names a host, and nothing that would be sent in the clear. */
    private static URI httpsUrl(String text) {
        URI url = URI.create(text);
        if (!"https".equals(url.getScheme())
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getFragment() != null) {
            throw new IllegalArgumentException("Not a plain https URL");
        }
        return url;
    }
}
