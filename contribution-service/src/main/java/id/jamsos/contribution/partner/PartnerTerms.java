package id.jamsos.contribution.partner;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    public static final Pattern SERVICE_ID = Pattern.compile("[0-9]{1,8}");
    public static final Pattern CHANNEL_ID = Pattern.compile("[0-9A-Za-z]{1,5}");
    public static final int MOST_CHANNEL_IDS = 20;
    public static final int MOST_ADDRESSES = 100;

    public PartnerTerms {
        channelIds = Set.copyOf(channelIds);
        products = Set.copyOf(products);
        allowedAddresses = List.copyOf(allowedAddresses);
        require(SERVICE_ID.matcher(partnerServiceId).matches(), "A partnerServiceId has 1 to 8 digits");
        require(
                channelIds.size() <= MOST_CHANNEL_IDS
                        && channelIds.stream()
                                .allMatch(one -> CHANNEL_ID.matcher(one).matches()),
                "At most 20 channel ids of 1 to 5 letters and digits");
        require(!products.isEmpty(), "A partner collects something");
        require(allowedAddresses.size() <= MOST_ADDRESSES, "At most 100 address ranges");
        require(silentAfter == null || silentAfter.isPositive(), "Silence takes some time");
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }
}
