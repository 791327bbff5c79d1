package id.jamsos.contribution.partner;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a partner and may be agreed anew.
 *
 * @param channel under which its payments are counted
 * @param partnerServiceId the first part of its virtual account numbers: 1 to 8 digits, without the spaces that SNAP pads it with
 * @param channelIds the values of CHANNEL-ID that it sends; none means that any is taken
 * @param cutOff null when it takes money round the clock
 * @param allowedAddresses where it calls from; none means from anywhere
 * @param fee what it asks of the payer for each payment, shown at inquiry; zero when it asks nothing
 * @param silentAfter without a request for so long it is said to be silent; null means the setting of the service
 * @param webhook where it wants to hear of its payments
 */
public record PartnerTerms(
        String name,
        Channel channel,
        String partnerServiceId,
        Set<String> channelIds,
        Set<Product> products,
        PartnerLimits limits,
        @Nullable CutOff cutOff,
        List<AddressRange> allowedAddresses,
        Rupiah fee,
        @Nullable Duration silentAfter,
        @Nullable URI webhook) {

    public PartnerTerms {
        channelIds = Set.copyOf(channelIds);
        products = Set.copyOf(products);
        allowedAddresses = List.copyOf(allowedAddresses);
    }
}
