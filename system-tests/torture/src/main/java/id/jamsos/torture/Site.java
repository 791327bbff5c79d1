package id.jamsos.torture;

import id.jamsos.platform.crypto.Keysets;
import id.jamsos.standalone.issuer.DemoClients;
import id.jamsos.standalone.partner.DemoPartner;
import id.jamsos.standalone.partner.DemoPartnerFiles;
import id.jamsos.torture.load.Api;
import id.jamsos.torture.load.Office;
import id.jamsos.torture.process.Child;
import id.jamsos.torture.process.Home;
import id.jamsos.torture.process.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The system of one run: built in a directory of its own, started in any order, and gone afterwards. */
final class Site implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    private final Plant plant;
    private final Thread atExit;

    private Site(Plant plant) {
        this.plant = plant;
        this.atExit = new Thread(plant::close, "end-children");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static Site in(Home home) {
        return new Site(new Plant(home, 1));
    }

    /** Starts the processes in an order that the seed decides: services may well be there before what they need. */
    void start(long seed, Console console) {
        Keysets.createIfAbsent(plant.home().keys());
        var partner = new DemoPartnerFiles(plant.home().partner());
        partner.prepare();
        List<Child> order = new ArrayList<>(plant.children());
        Collections.shuffle(order, new Random(seed));
        console.say("Starting %s"
                .formatted(String.join(", ", order.stream().map(Child::name).toList())));
        order.forEach(Child::start);
        if (!Await.until(plant::isHealthy, STARTS_WITHIN)) {
            throw new IllegalStateException("not everything has become healthy; the logs are in "
                    + plant.home().logs());
        }
        new DemoPartner(partner, plant.url())
                .register(DemoClients.readOrCreate(plant.home().clients()));
        console.say("All %d processes are healthy".formatted(order.size()));
    }

    Plant plant() {
        return plant;
    }

    Office office() {
        return new Office(plant.url(), plant.home().partner());
    }

    Api api() {
        return new Api(plant.url(), plant.home().clients());
    }

    @Override
    public void close() {
        plant.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // we are already on our way out
        }
    }
}
