package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.partner.AddressRange;
import id.jamsos.contribution.partner.CutOff;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.partner.Product;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a partner, in requests as they came and in answers as they are.
 *
 * @param channelIds values of CHANNEL-ID; none means any
 * @param limits amounts in whole rupiah
 * @param cutOff times of the day in Jakarta
 * @param allowedAddresses addresses or CIDR ranges; none means from anywhere
 * @param fee in whole rupiah; 0 when missing
 */
record TermsBody(
        @Nullable String name,
        @Schema(implementation = Channel.class) @Nullable String channel,
        @Nullable String partnerServiceId,
        @Nullable List<@Nullable String> channelIds,

        @ArraySchema(schema = @Schema(implementation = Product.class)) @Nullable
        List<@Nullable String> products,

        @Nullable LimitsBody limits,
        @Nullable CutOffBody cutOff,
        @Nullable List<@Nullable String> allowedAddresses,
        @Nullable Long fee,
        @Nullable Long silentAfterMinutes,
        @Schema(format = "uri") @Nullable String webhook) {

    record LimitsBody(
            @Nullable Long highestPayment, @Nullable Long requestsPerSecond) {}

    record CutOffBody(
            @Schema(example = "23:30") @Nullable String from,
            @Schema(example = "00:30") @Nullable String until) {}

    static TermsBody of(PartnerTerms terms) {
        CutOff cutOff = terms.cutOff();
        Duration silentAfter = terms.silentAfter();
        return new TermsBody(
                terms.name(),
                terms.channel().name(),
                terms.partnerServiceId(),
                List.copyOf(terms.channelIds().stream().sorted().toList()),
                List.copyOf(
                        terms.products().stream().map(Product::name).sorted().toList()),
                new LimitsBody(terms.limits().highestPayment().amount(), (long)
                        terms.limits().requestsPerSecond()),
                cutOff == null
                        ? null
                        : new CutOffBody(
                                cutOff.from().toString(), cutOff.until().toString()),
                List.copyOf(terms.allowedAddresses().stream()
                        .map(AddressRange::toString)
                        .toList()),
                terms.fee().amount(),
                silentAfter == null ? null : silentAfter.toMinutes(),
                Optional.ofNullable(terms.webhook()).map(URI::toString).orElse(null));
    }
}
