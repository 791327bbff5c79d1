package id.jamsos.demo.show;

import id.jamsos.demo.plan.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The active ratio of each province beside the published one. */
public final class ProvinceTable {
    private static final String LINE = "  %-22s %13s %13s %8s %12s %9s %8s %8s";

    private final List<Share> shares;
    private final Standings here;

    public ProvinceTable(List<Share> shares, Standings here) {
        this.shares = List.copyOf(shares);
        this.here = here;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(LINE.formatted("", "published", "", "", "here", "", "", ""));
        lines.add(LINE.formatted(
                "Province", "active", "inactive", "active %", "registered", "active", "active %", "apart"));
        for (Share share : shares) {
            var province = share.province();
            var standing = here.of(province.code());
            lines.add(
                    line(province.name(), province.active(), province.inactive(), province.activePercent(), standing));
        }
        long active =
                shares.stream().mapToLong(share -> share.province().active()).sum();
        long inactive =
                shares.stream().mapToLong(share -> share.province().inactive()).sum();
        lines.add(line(
                "all %d".formatted(shares.size()), active, inactive, Percent.of(active, active + inactive), total()));
        return lines;
    }

    private static String line(String name, long active, long inactive, BigDecimal published, Standing here) {
        BigDecimal percent = Percent.of(here.active(), here.registered());
        return LINE.formatted(
                name,
                "%,d".formatted(active),
                "%,d".formatted(inactive),
                published,
                "%,d".formatted(here.registered()),
                "%,d".formatted(here.active()),
                percent,
                "%+.2f".formatted(percent.subtract(published)));
    }

    private Standing total() {
        return shares.stream().map(share -> here.of(share.province().code())).reduce(Standing.NONE, Standing::plus);
    }

    /** Where the report has other numbers than were registered and paid; empty when it is right. */
    public List<String> mistakes() {
        return shares.stream()
                .filter(share -> !new Standing(share.registered(), share.active())
                        .equals(here.of(share.province().code())))
                .map(share -> "%s: the report says %s and not %d registered, %d active"
                        .formatted(
                                share.province().name(),
                                here.of(share.province().code()),
                                share.registered(),
                                share.active()))
                .toList();
    }
}
