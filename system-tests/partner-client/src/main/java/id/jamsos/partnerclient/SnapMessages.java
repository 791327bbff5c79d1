package id.jamsos.partnerclient;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the requests, field by field as the standard has them. */
final class SnapMessages {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final Pattern RUPIAH = Pattern.compile("\\d{1,16}\\.00");
    private static final Pattern CENTS = Pattern.compile("\\.00$");

    private final String partnerServiceId;

    SnapMessages(PartnerCredentials credentials) {
        this.partnerServiceId = credentials.paddedServiceId();
    }

    static String timestamp(Instant moment) {
        return TIMESTAMP.format(moment.atZone(JAKARTA).truncatedTo(ChronoUnit.SECONDS));
    }

    static String token() {
        return "{\"grantType\":\"client_credentials\",\"additionalInfo\":{}}";
    }

    String inquiry(Customer customer, String requestId, @Nullable Integer months, @Nullable YearMonth fromMonth) {
        ObjectNode message = account(customer).put("inquiryRequestId", requestId);
        ObjectNode additional = message.putObject("additionalInfo");
        if (months != null) {
            additional.put("months", months.intValue());
        }
        if (fromMonth != null) {
            additional.put("fromMonth", fromMonth.toString());
        }
        return message.toString();
    }

    String payment(PaymentOrder order, boolean isRepeated) {
        ObjectNode message = account(order.customer()).put("paymentRequestId", order.requestId());
        putAmount(message, "paidAmount", order.amount());
        putAmount(message, "totalAmount", order.amount());
        message.put("trxDateTime", timestamp(order.takenAt()));
        if (isRepeated) {
            message.put("flagAdvise", "Y");
        }
        return message.toString();
    }

    String status(Customer customer, String requestId) {
        return account(customer)
                .put("inquiryRequestId", requestId)
                .put("paymentRequestId", requestId)
                .toString();
    }

    String report(LocalDateTime from, LocalDateTime until, @Nullable String after) {
        ObjectNode message = JSON.createObjectNode()
                .put("partnerServiceId", partnerServiceId)
                .put("startDate", from.toLocalDate().toString())
                .put("startTime", minute(from))
                .put("endDate", until.toLocalDate().toString())
                .put("endTime", minute(until));
        if (after != null) {
            message.putObject("additionalInfo").put("after", after);
        }
        return message.toString();
    }

    private static String minute(LocalDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private ObjectNode account(Customer customer) {
        return JSON.createObjectNode()
                .put("partnerServiceId", partnerServiceId)
                .put("customerNo", customer.number())
                .put("virtualAccountNo", partnerServiceId + customer.number());
    }

    private static void putAmount(ObjectNode message, String field, long rupiah) {
        message.putObject(field).put("value", rupiah + ".00").put("currency", "IDR");
    }

    /** Whole rupiah of an amount with exactly two decimals. */
    static long rupiah(JsonNode amount) {
        String value = amount.path("value").asString("");
        if (!RUPIAH.matcher(value).matches()) {
            throw new IllegalArgumentException("not an amount in rupiah: " + amount);
        }
        return Long.parseLong(CENTS.matcher(value).replaceFirst(""));
    }
}
