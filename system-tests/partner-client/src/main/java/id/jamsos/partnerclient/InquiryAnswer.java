package id.jamsos.partnerclient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody owes.
 *
 * @param bill null unless there is something to pay
 */
public record InquiryAnswer(SnapAnswer snap, @Nullable Bill bill) {

    /** What the clerk sees. */
    public record Bill(String name, String customerNo, long total, List<Item> items, JsonNode additionalInfo) {
        public long sumOfItems() {
            return items.stream().mapToLong(Item::amount).sum();
        }
    }

    /** One programme of the bill. */
    public record Item(String name, long amount) {}

    static InquiryAnswer of(SnapAnswer snap) {
        return new InquiryAnswer(snap, snap.isSuccessful() ? bill(snap.data()) : null);
    }

    /** The bill of an answer that must have one. */
    public Bill payable() {
        if (bill == null) {
            throw new IllegalStateException("nothing to pay: " + snap);
        }
        return bill;
    }

    private static Bill bill(JsonNode data) {
        List<Item> items = data.path("billDetails")
                .valueStream()
                .map(detail ->
                        new Item(detail.path("billName").asString(""), SnapMessages.rupiah(detail.path("billAmount"))))
                .toList();
        return new Bill(
                data.path("virtualAccountName").asString(),
                data.path("customerNo").asString(),
                SnapMessages.rupiah(data.path("totalAmount")),
                items,
                data.path("additionalInfo"));
    }
}
