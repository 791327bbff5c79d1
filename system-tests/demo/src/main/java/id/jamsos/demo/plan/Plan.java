package id.jamsos.demo.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who registers and who pays, in which order: people of all provinces mixed, so that a demonstration that is stopped half way shows the
 * whole country. The same for the same seed and scale.
 */
public final class Plan {
    private final List<Share> shares;
    private final List<Place> registrations;

    private Plan(List<Share> shares, List<Place> registrations) {
        this.shares = List.copyOf(shares);
        this.registrations = List.copyOf(registrations);
    }

    /** The n-th person of a province. */
    public record Place(String province, int number, boolean pays) {}

    public static Plan of(List<Province> provinces, Scale scale, long seed) {
        List<Integer> active =
                Apportionment.scaled(provinces.stream().map(Province::active).toList(), scale.people());
        List<Integer> inactive =
                Apportionment.scaled(provinces.stream().map(Province::inactive).toList(), scale.people());
        List<Share> shares = IntStream.range(0, provinces.size())
                .mapToObj(at -> new Share(provinces.get(at), active.get(at) + inactive.get(at), active.get(at)))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Share share : shares) {
            for (int number = 0; number < share.registered(); number++) {
                places.add(new Place(share.province().code(), number, number < share.active()));
            }
        }
        Collections.shuffle(places, new Random(seed));
        return new Plan(shares, places);
    }

    public List<Share> shares() {
        return shares;
    }

    public List<Place> registrations() {
        return registrations;
    }

    public List<Place> payments() {
        return registrations.stream().filter(Place::pays).toList();
    }
}
