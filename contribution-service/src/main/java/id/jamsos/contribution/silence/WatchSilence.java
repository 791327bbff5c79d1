package id.jamsos.contribution.silence;

import id.jamsos.contribution.partner.LastHeard;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at all partners from time to time and says which have gone silent and which are back. Each replica watches for itself. */
public final class WatchSilence {

    private static final int AT_A_TIME = 100;

    private final Partners partners;
    private final LastHeard lastHeard;
    private final Silence.Watch watch;

    /** Who is known to be silent, since when. */
    private final Map<PartnerId, Instant> silent = new HashMap<>();

    /**
     * Watches.
     *
     * @param usual after how long a partner is silent whose terms say nothing about it
     * @param begun since when somebody listens here, by the wall clock
     */
    public WatchSilence(Partners partners, LastHeard lastHeard, Duration usual, Instant begun) {
        this.partners = partners;
        this.lastHeard = lastHeard;
        this.watch = new Silence.Watch(usual, begun);
    }

    /**
     * What one look found.
     *
     * @param all every partner, in the order of their ids
     * @param fellSilent those whose silence was not known yet
     * @param back those that were silent and have been heard since
     */
    public record Look(Map<PartnerId, Silence> all, List<PartnerId> fellSilent, List<PartnerId> back) {}

    public synchronized Look look(Instant wallNow) {
        Map<PartnerId, Instant> heard = lastHeard.all();
        var all = new LinkedHashMap<PartnerId, Silence>();
        var fellSilent = new ArrayList<PartnerId>();
        var back = new ArrayList<PartnerId>();
        for (Partner partner : everybody()) {
            PartnerId id = partner.id();
            Silence silence = Silence.judge(partner, heard.get(id), wallNow, watch);
            all.put(id, silence);
            Instant known = silent.get(id);
            if (known != null && silence.since().isAfter(known)) {
                silent.remove(id);
                back.add(id);
            }
            if (silence.meaning() == Silence.Meaning.TOO_LONG && silent.putIfAbsent(id, silence.since()) == null) {
                fellSilent.add(id);
            }
        }
        return new Look(all, fellSilent, back);
    }

    private List<Partner> everybody() {
        var everybody = new ArrayList<Partner>();
        @Nullable PartnerId after = null;
        List<Versioned<Partner>> page;
        do {
            page = partners.list(after, AT_A_TIME);
            page.forEach(one -> everybody.add(one.state()));
            after = page.isEmpty() ? null : page.getLast().state().id();
        } while (page.size() == AT_A_TIME);
        return everybody;
    }
}
